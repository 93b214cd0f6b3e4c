import { FormattedMessage } from 'react-intl';
import { useTrackName } from '../api/program.js';
import { isYes } from '../fields/yes-no-value.js';
import { LocalDate } from '../words/instants.js';
import { useLanguageName } from '../words/language-name.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import type { ReferralValues } from './referral.js';

/** The third step: the referral in sentences, as it is going to be sent. What was left open is said to be open. */
export const ReadBack = ({ referral }: { readonly referral: ReferralValues }) => {
  const say = useSay();
  const trackName = useTrackName();
  const languageName = useLanguageName();
  const { client, entryKind, urgency, pregnant, injecting, track, reason } = referral;
  const { birthDate, gender, recordNumber, recordSystem, phone, language, identifiers } = client;
  return (
    <>
      <p>
        <strong>{nameOf(client)}</strong>,{' '}
        <FormattedMessage id="journey.born" values={{ date: <LocalDate date={birthDate} /> }} />.{' '}
        {gender !== '' && `${say(`gender.${gender}`)}. `}
        {say('readBack.number', { number: recordNumber, system: recordSystem })}{' '}
        {identifiers.map(({ system, value }) => say('refer.alsoKnownAs', { system, value })).join(' ')}
      </p>
      <p>
        {phone.trim() === '' ? say('readBack.noPhone') : say('readBack.phone', { phone })}{' '}
        {language === ''
          ? say('readBack.noLanguage')
          : say('readBack.language', { language: languageName(language) })}
      </p>
      <p>
        {entryKind !== '' &&
          say('readBack.way', { way: say(`entry.${entryKind}`), urgency: say(`urgency.${urgency}`) })}{' '}
        {pregnant !== '' && say(isYes(pregnant) ? 'readBack.pregnant' : 'readBack.notPregnant')}{' '}
        {injecting !== '' && say(isYes(injecting) ? 'readBack.injecting' : 'readBack.notInjecting')}
      </p>
      <p>{track === '' ? say('readBack.noTrack') : say('readBack.track', { track: trackName(track) })}</p>
      {reason.trim() !== '' && (
        <p>
          {say('refer.reason')}: {reason}
        </p>
      )}
    </>
  );
};
