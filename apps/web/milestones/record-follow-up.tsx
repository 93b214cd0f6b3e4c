import { Line } from '../fields/line.js';
import { numberOf } from '../fields/text.js';
import { isYes, YesNo, type YesNoValue } from '../fields/yes-no.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly day: string;
  readonly reached: YesNoValue;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Line form={form} path="day" label={say('followUp.day')} type="number" isNeeded />
      <YesNo form={form} path="reached" label={say('contact.reached')} />
    </>
  );
};

export const Form = milestoneForm({
  path: 'record-follow-up',
  initial: (_journey, _program, { day }): Values => ({
    day: typeof day === 'number' ? String(day) : '',
    reached: '',
  }),
  Fields,
  body: ({ day, reached }) => ({ day: numberOf(day), reached: isYes(reached) }),
});
