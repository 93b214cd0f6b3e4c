import { Reason } from '../fields/reason.js';
import { inLine } from './in-line.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly reason: string;
}

const Fields = ({ form }: FieldsProps<Values>) => <Reason form={form} isNeeded />;

export const Form = milestoneForm({
  path: 'take-back-discharge',
  initial: (): Values => ({ reason: '' }),
  Fields,
  otherwise: inLine,
  body: (values) => values,
});
