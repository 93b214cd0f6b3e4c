import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { useNameOf } from '../../api/staff.js';
import { Day, Time } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import { recipientsQuery, type Disclosure } from './read-consents.js';

/** One disclosure: to whom, what, why, who asked for it when, and what became of it. */
export const DisclosureRow = ({ disclosure }: { readonly disclosure: Disclosure }) =>
  disclosure.emergency ? (
    <ToldInEmergency disclosure={disclosure} emergency={disclosure.emergency} />
  ) : (
    <UnderConsent disclosure={disclosure} />
  );

interface Told {
  readonly disclosure: Disclosure;
  readonly emergency: NonNullable<Disclosure['emergency']>;
}

/** What was told to whom in an emergency, by whom and when; and who has put it on record. */
const ToldInEmergency = ({ disclosure: { recipient, requestedAt, requestedBy }, emergency }: Told) => {
  const say = useSay();
  const staff = useNameOf();
  const { affiliation, disclosedAt, disclosedBy, nature, told } = emergency;
  const recordedBy = staff(requestedBy.id);
  return (
    <li className={css.line}>
      <span>
        <strong>{recipient}</strong>, {affiliation}
      </span>
      <span>{told}</span>
      <span>{say('accounting.emergency', { nature })}</span>
      <span className="muted">
        <FormattedMessage
          id="accounting.told"
          values={{
            who: disclosedBy ?? recordedBy,
            day: <Day at={disclosedAt} />,
            time: <Time at={disclosedAt} />,
          }}
        />
      </span>
      <span className="muted">
        <FormattedMessage
          id="accounting.recorded"
          values={{ who: recordedBy, day: <Day at={requestedAt} />, time: <Time at={requestedAt} /> }}
        />
      </span>
    </li>
  );
};

const UnderConsent = ({ disclosure }: { readonly disclosure: Disclosure }) => {
  const say = useSay();
  const staff = useNameOf();
  const { data } = useQuery(recipientsQuery);
  const { recipient, kinds, purpose, requestedAt, requestedBy, status, because } = disclosure;
  const name = data?.items.find(({ id }) => id === recipient)?.name ?? recipient;
  return (
    <li className={css.line}>
      <span>
        <strong>{name}</strong>
        {': '}
        {say(`disclosure.is.${status}`)}
        {because && `, ${say(`disclosure.because.${because}`)}`}
      </span>
      <span>{kinds.map((kind) => say(`consentKind.${kind}`)).join('; ')}</span>
      <span>{purpose}</span>
      <span className="muted">
        <FormattedMessage
          id="accounting.asked"
          values={{
            who: staff(requestedBy.id),
            day: <Day at={requestedAt} />,
            time: <Time at={requestedAt} />,
          }}
        />
      </span>
    </li>
  );
};
