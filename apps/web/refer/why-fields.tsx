import type { Bound } from '../fields/bound.js';
import { Choice } from '../fields/choice.js';
import { LongText } from '../fields/long-text.js';
import { Track } from '../fields/track.js';
import { YesNo } from '../fields/yes-no.js';
import { useSay } from '../words/say.js';
import { ENTRY_KINDS, URGENCIES } from './referral.js';

/** The second step: why the client comes, and how soon they have to be seen. */
export const WhyFields = ({ form }: { readonly form: Bound }) => {
  const say = useSay();
  return (
    <>
      <Choice
        form={form}
        path="entryKind"
        label={say('refer.entryKind')}
        choices={ENTRY_KINDS.map((value) => ({ value, label: say(`entry.${value}`) }))}
      />
      <Choice
        form={form}
        path="urgency"
        label={say('priority.urgency')}
        choices={URGENCIES.map((value) => ({ value, label: say(`urgency.${value}`) }))}
      />
      <YesNo form={form} path="pregnant" label={say('priority.pregnant')} />
      <YesNo form={form} path="injecting" label={say('priority.injecting')} />
      <Track form={form} path="track" none={say('refer.anyTrack')} ofOwnSites />
      <LongText form={form} path="reason" label={say('refer.reason')} />
    </>
  );
};
