import { Choice } from '../fields/choice.js';
import { HandOff, handOffOf, NO_HAND_OFF, type HandOffValues } from '../fields/hand-off.js';
import { Reason } from '../fields/reason.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const DISPOSITIONS = ['safetyPlan', 'stepUp', 'transfer', 'emergencyServices'] as const;

interface Values {
  readonly disposition: '' | (typeof DISPOSITIONS)[number];
  readonly reason: string;
  readonly handOff: HandOffValues;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Choice
        form={form}
        path="disposition"
        label={say('risk.disposition')}
        choices={DISPOSITIONS.map((value) => ({ value, label: say(`disposition.${value}`) }))}
      />
      {form.values.disposition === 'transfer' && <HandOff form={form} />}
      <Reason form={form} isNeeded />
    </>
  );
};

export const Form = milestoneForm({
  path: 'dispose-risk',
  initial: (): Values => ({ disposition: '', reason: '', handOff: NO_HAND_OFF }),
  Fields,
  body: ({ disposition, reason, handOff }) =>
    disposition === 'transfer'
      ? { disposition, reason, handOff: handOffOf(handOff) }
      : // Where nothing is chosen the API names the field.
        { disposition: disposition as 'safetyPlan', reason },
});
