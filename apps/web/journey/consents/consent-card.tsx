import { FormattedMessage } from 'react-intl';
import { useMe } from '../../api/me.js';
import { useNameOf } from '../../api/staff.js';
import { LinkButton } from '../../parts/link-button.js';
import { Day, Time } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import type { Consent } from './read-consents.js';

/** A consent: what may be told to whom, until when, and what can be done with it. */
export const ConsentCard = ({ consent }: { readonly consent: Consent }) => {
  const say = useSay();
  const staff = useNameOf();
  const { may } = useMe();
  const { consentId, journeyId, status, recipient, kinds, purpose, basis, expiry, signatures } = consent;
  const params = { journeyId, consentId };
  const endsWithCase = 'event' in expiry && expiry.event === 'caseDisposition';
  return (
    <article className="card" aria-label={recipient.name}>
      <h3>{recipient.name}</h3>
      <p>
        <strong>{say(`consents.is.${status}`)}</strong> <span className="muted">{say(`basis.${basis}`)}</span>
      </p>
      {'classes' in recipient && (
        <p>{recipient.classes.map((one) => say(`recipientClass.${one}`)).join(', ')}</p>
      )}
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{say(`consentKind.${kind}`)}</li>
        ))}
      </ul>
      <p>{say('consents.purpose', { purpose })}</p>
      <p>
        {'at' in expiry && (
          <FormattedMessage
            id="consents.until"
            values={{ day: <Day at={expiry.at} />, time: <Time at={expiry.at} /> }}
          />
        )}
        {'event' in expiry && say('consents.untilEvent', { event: say(`expiry.${expiry.event}`) })}
        {'none' in expiry && say('consents.noExpiry')}
      </p>
      {signatures.map(({ signer, name, how, signedAt }) => (
        <p key={signer} className="muted">
          <FormattedMessage
            id="consents.signed"
            values={{
              name,
              who: say(`consentSigner.${signer}`),
              how: say(`signedHow.${how}`),
              day: <Day at={signedAt} />,
            }}
          />
        </p>
      ))}
      <p className="muted">
        <FormattedMessage
          id="consents.recorded"
          values={{ who: staff(consent.recordedBy.id), day: <Day at={consent.recordedAt} /> }}
        />
      </p>
      {consent.revokedAt && (
        <p>
          <FormattedMessage
            id="consents.revokedOn"
            values={{
              day: <Day at={consent.revokedAt} />,
              who: consent.revokedBy ? staff(consent.revokedBy.id) : '',
            }}
          />
        </p>
      )}
      {consent.caseDisposition && (
        <p>
          <FormattedMessage
            id="consents.caseEnded"
            values={{ day: <Day at={consent.caseDisposition.disposedAt} /> }}
          />
        </p>
      )}
      <div className={css.links}>
        {status === 'active' && may.includes('disclose Consent') && (
          <LinkButton to="/journeys/$journeyId/consents/$consentId/disclose" params={params}>
            {say('consents.disclose')}
          </LinkButton>
        )}
        {status !== 'revoked' && may.includes('record Consent') && (
          <LinkButton to="/journeys/$journeyId/consents/$consentId/revoke" params={params}>
            {say('consents.revoke')}
          </LinkButton>
        )}
        {status === 'active' && endsWithCase && may.includes('record Consent') && (
          <LinkButton to="/journeys/$journeyId/consents/$consentId/end-case" params={params}>
            {say('consents.endCase')}
          </LinkButton>
        )}
      </div>
    </article>
  );
};
