import { Line } from '../fields/line.js';
import { Reason } from '../fields/reason.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly lookAgainOn: string;
  readonly reason: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Line form={form} path="lookAgainOn" label={say('leave.lookAgain')} type="date" isNeeded />
      <Reason form={form} isNeeded />
    </>
  );
};

export const Form = milestoneForm({
  path: 'begin-leave',
  initial: (): Values => ({ lookAgainOn: '', reason: '' }),
  Fields,
  body: (values) => values,
});
