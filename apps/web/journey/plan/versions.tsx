import { FormattedMessage } from 'react-intl';
import { useNameOf } from '../../api/staff.js';
import { Day } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import type { PlanVersion } from './read-plans.js';

/** Who wrote each version, who signed it, and which one holds. */
export const PlanVersions = ({ versions }: { readonly versions: readonly PlanVersion[] }) => {
  const say = useSay();
  const staff = useNameOf();
  return (
    <section className="card" aria-labelledby="versions">
      <h2 id="versions">{say('plan.versions')}</h2>
      <ol className="plain">
        {versions
          .toReversed()
          .map(({ version, writtenAt, writtenBy, reason, signatures, inForceFrom, droppedAt }) => (
            <li key={version} className={css.line}>
              <h3>{say('plan.version', { version })}</h3>
              <p>
                <FormattedMessage
                  id="plan.written"
                  values={{ who: staff(writtenBy), day: <Day at={writtenAt} /> }}
                />
              </p>
              {signatures.map(({ signer, at }) => (
                <p key={signer}>
                  <FormattedMessage
                    id="plan.signed"
                    values={{ who: say(`signer.${signer}`), day: <Day at={at} /> }}
                  />
                </p>
              ))}
              {inForceFrom && (
                <p>
                  <FormattedMessage id="plan.inForce" values={{ day: <Day at={inForceFrom} /> }} />
                </p>
              )}
              {droppedAt && (
                <p>
                  <FormattedMessage id="plan.dropped" values={{ day: <Day at={droppedAt} /> }} />
                </p>
              )}
              {reason && <p className="muted">{reason}</p>}
            </li>
          ))}
      </ol>
    </section>
  );
};
