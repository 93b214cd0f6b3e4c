import { Line } from '../fields/line.js';
import { Reason } from '../fields/reason.js';
import { numberOf } from '../fields/text.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly days: string;
  readonly reason: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Line form={form} path="days" label={say('extend.days')} type="number" isNeeded />
      <Reason form={form} isNeeded />
    </>
  );
};

export const Form = milestoneForm({
  path: 'extend-treatment',
  initial: (): Values => ({ days: '', reason: '' }),
  Fields,
  body: ({ days, reason }) => ({ days: numberOf(days), reason }),
});
