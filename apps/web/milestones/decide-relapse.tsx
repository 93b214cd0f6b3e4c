import { Choice } from '../fields/choice.js';
import { HandOff, handOffOf, NO_HAND_OFF, type HandOffValues } from '../fields/hand-off.js';
import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

const DECISIONS = ['confirm', 'reverse', 'transfer'] as const;

interface Values {
  readonly decision: '' | (typeof DECISIONS)[number];
  readonly reason: string;
  readonly handOff: HandOffValues;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  const { decision } = form.values;
  return (
    <>
      <Choice
        form={form}
        path="decision"
        label={say('relapse.decision')}
        choices={DECISIONS.map((value) => ({ value, label: say(`decision.${value}`) }))}
      />
      {decision === 'transfer' && <HandOff form={form} />}
      <Reason form={form} isNeeded={decision === 'reverse'} />
    </>
  );
};

export const Form = milestoneForm({
  path: 'decide-relapse',
  initial: (): Values => ({ decision: '', reason: '', handOff: NO_HAND_OFF }),
  Fields,
  body: ({ decision, reason, handOff }) => {
    if (decision === 'reverse') return { decision, reason };
    if (decision === 'transfer') return { decision, reason: textOrNull(reason), handOff: handOffOf(handOff) };
    // Where nothing is chosen the API names the field.
    return { decision: decision as 'confirm', reason: textOrNull(reason) };
  },
});
