import { Reason } from '../fields/reason.js';
import { textOrNull } from '../fields/text.js';
import { Tier } from '../fields/tier.js';
import { Track } from '../fields/track.js';
import { useSay } from '../words/say.js';
import { inLine } from './in-line.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly tier: string;
  readonly seat: string;
  readonly reason: string;
}

const Fields = ({ form }: FieldsProps<Values>) => {
  const say = useSay();
  return (
    <>
      <Tier form={form} path="tier" />
      <Track form={form} path="seat" label={say('return.seat')} none={say('return.kept')} />
      <Reason form={form} isNeeded />
    </>
  );
};

export const Form = milestoneForm({
  path: 'return-from-hold',
  initial: (): Values => ({ tier: '', seat: '', reason: '' }),
  Fields,
  otherwise: inLine,
  body: ({ tier, seat, reason }) => ({ tier, seat: textOrNull(seat), reason }),
});
