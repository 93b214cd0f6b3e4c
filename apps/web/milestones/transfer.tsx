import { HandOff, handOffOf, NO_HAND_OFF, type HandOffValues } from '../fields/hand-off.js';
import { Reason } from '../fields/reason.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly handOff: HandOffValues;
  readonly reason: string;
}

const Fields = ({ form }: FieldsProps<Values>) => (
  <>
    <HandOff form={form} />
    <Reason form={form} isNeeded />
  </>
);

export const Form = milestoneForm({
  path: 'transfer',
  initial: (): Values => ({ handOff: NO_HAND_OFF, reason: '' }),
  Fields,
  body: ({ handOff, reason }) => ({ handOff: handOffOf(handOff), reason }),
});
