import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly reason: string;
}

const Fields = ({ form }: FieldsProps<Values>) => <Reason form={form} />;

export const Form = milestoneForm({
  path: 'decline-seat',
  initial: (): Values => ({ reason: '' }),
  Fields,
  body: ({ reason }) => ({ reason: textOrNull(reason) }),
});
