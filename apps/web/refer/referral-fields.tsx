import { Fieldset } from '@mantine/core';
import { Choice } from '../fields/choice.js';
import fields from '../fields/fields.module.css';
import type { Bound } from '../fields/bound.js';
import { Line } from '../fields/line.js';
import { LongText } from '../fields/long-text.js';
import { Track } from '../fields/track.js';
import { YesNo } from '../fields/yes-no.js';
import { useSay } from '../words/say.js';
import { ENTRY_KINDS, URGENCIES, type ClientValues } from './referral.js';

interface Props {
  readonly form: Bound;
  /** Numbers of other systems under which the client is known, too. */
  readonly identifiers: ClientValues['identifiers'];
}

export const ReferralFields = ({ form, identifiers }: Props) => {
  const say = useSay();
  return (
    <>
      <Fieldset legend={say('refer.who')} className={fields.group}>
        <Line form={form} path="client.family" label={say('client.family')} />
        <Line form={form} path="client.given" label={say('client.given')} />
        <Line form={form} path="client.birthDate" label={say('client.birthDate')} type="date" isNeeded />
        <Line form={form} path="client.recordNumber" label={say('client.recordNumber')} isNeeded />
        <Line
          form={form}
          path="client.recordSystem"
          label={say('client.recordSystem')}
          hint={say('client.recordSystemHint')}
          isNeeded
        />
        {identifiers.map(({ system, value }) => (
          <p key={`${system} ${value}`} className="muted">
            {say('refer.alsoKnownAs', { system, value })}
          </p>
        ))}
        <Line form={form} path="client.phone" label={say('client.phone')} type="tel" />
        <Line
          form={form}
          path="client.language"
          label={say('client.language')}
          hint={say('client.languageHint')}
        />
      </Fieldset>
      <Fieldset legend={say('refer.why')} className={fields.group}>
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
        <Track form={form} path="track" none={say('refer.anyTrack')} />
        <LongText form={form} path="reason" label={say('refer.reason')} />
      </Fieldset>
    </>
  );
};
