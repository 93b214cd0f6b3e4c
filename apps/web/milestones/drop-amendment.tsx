import { Reason } from '../fields/reason.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly reason: string;
}

const Fields = ({ form }: FieldsProps<Values>) => <Reason form={form} isNeeded />;

export const Form = milestoneForm({
  path: 'drop-amendment',
  isReplacing: true,
  initial: (): Values => ({ reason: '' }),
  Fields,
  body: (values) => values,
});
