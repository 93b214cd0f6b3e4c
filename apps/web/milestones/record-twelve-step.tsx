import { Line } from '../fields/line.js';
import { numberOf } from '../fields/text.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly date: string;
  readonly minutes: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <p className="muted">{say('twelveStep.noDose')}</p>
      <Line form={form} path="date" label={say('twelveStep.date')} type="date" isNeeded />
      <Line form={form} path="minutes" label={say('twelveStep.minutes')} type="number" isNeeded />
    </>
  );
};

export const Form = milestoneForm({
  path: 'record-twelve-step',
  initial: (_journey, _program, { date }): Values => ({
    date: typeof date === 'string' ? date : '',
    minutes: '60',
  }),
  Fields,
  body: ({ date, minutes }) => ({ date, minutes: numberOf(minutes) }),
});
