import { HandOff, handOffOf, NO_HAND_OFF, type HandOffValues } from '../fields/hand-off.js';
import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly handOff: HandOffValues;
  readonly reason: string;
}

const Fields = ({ form }: FieldsProps<Values>) => (
  <>
    <HandOff form={form} />
    <Reason form={form} />
  </>
);

export const Form = milestoneForm({
  path: 'refer-elsewhere',
  isFinal: true,
  initial: (): Values => ({ handOff: NO_HAND_OFF, reason: '' }),
  Fields,
  body: ({ handOff, reason }) => ({ handOff: handOffOf(handOff), reason: textOrNull(reason) }),
});
