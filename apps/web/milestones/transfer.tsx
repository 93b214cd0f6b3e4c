import { HandOff, handOffOf, NO_HAND_OFF, type HandOffValues } from '../fields/hand-off.js';
import { Reason } from '../fields/reason.js';
import { Waivers, waiversOf, type WaiverValues } from '../fields/waivers.js';
import { milestoneForm, type FieldsProps } from './milestone-form.js';

interface Values {
  readonly handOff: HandOffValues;
  readonly reason: string;
  readonly waived: WaiverValues<'summary'>;
}

const Fields = ({ form, journey: { view } }: FieldsProps<Values>) => (
  <>
    <HandOff form={form} />
    <Reason form={form} isNeeded />
    {view.phase === 'discharge' && <Waivers form={form} what={['summary']} />}
  </>
);

export const Form = milestoneForm({
  path: 'transfer',
  // From treatment the client may come back; once a discharge has begun, this closes the journey.
  isFinal: ({ view }) => view.phase !== 'treatment',
  initial: (): Values => ({ handOff: NO_HAND_OFF, reason: '', waived: { summary: '' } }),
  Fields,
  otherwise: (after) => ('phase' in after && after.phase === 'closed' ? 'done.close-transferred' : null),
  body: ({ handOff, reason, waived }) => ({
    ...{ handOff: handOffOf(handOff), reason },
    waived: waiversOf(waived),
  }),
});
