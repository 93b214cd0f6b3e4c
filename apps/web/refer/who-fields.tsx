import { BirthDate } from '../fields/birth-date.js';
import type { Bound } from '../fields/bound.js';
import { GenderOf } from '../fields/gender-of.js';
import { LanguageOf } from '../fields/language-of.js';
import { Line } from '../fields/line.js';
import { useSay } from '../words/say.js';
import type { ClientValues } from './referral.js';

interface Props {
  readonly form: Bound;
  /** Numbers of other systems under which the client is known, too. */
  readonly identifiers: ClientValues['identifiers'];
}

/** The first step: who the client is. */
export const WhoFields = ({ form, identifiers }: Props) => {
  const say = useSay();
  return (
    <>
      <Line form={form} path="client.family" label={say('client.family')} />
      <Line form={form} path="client.given" label={say('client.given')} />
      <BirthDate form={form} path="client.birthDate" />
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
      <GenderOf form={form} path="client.gender" />
      <Line form={form} path="client.phone" label={say('client.phone')} type="tel" />
      <LanguageOf form={form} path="client.language" />
    </>
  );
};
