import { HandOff, handOffOf, NO_HAND_OFF, type HandOffValues } from '../fields/hand-off.js';
import { Level, levelOf, type LevelValue } from '../fields/level.js';
import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { useSay } from '../words/say.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly level: LevelValue;
  readonly reason: string;
  readonly handOff: HandOffValues;
}

/** Level 3 is this program. Any other level ends the journey here, and somebody elsewhere goes on with the client. */
const isElsewhere = ({ level }: Values): boolean => level !== '' && level !== '3';

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Level form={form} path="level" />
      {isElsewhere(form.values) && (
        <>
          <p>{say('level.elsewhere')}</p>
          <HandOff form={form} />
        </>
      )}
      <Reason form={form} />
    </>
  );
};

export const Form = milestoneForm({
  path: 'decide-level',
  isReplacing: true,
  initial: (): Values => ({ level: '', reason: '', handOff: NO_HAND_OFF }),
  Fields,
  body: (values) => ({
    level: levelOf(values.level),
    reason: textOrNull(values.reason),
    handOff: isElsewhere(values) ? handOffOf(values.handOff) : null,
  }),
});
