import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { useTrackName } from '../api/program.js';
import { referralQuery } from '../api/screening.js';
import { Asked } from '../parts/asked.js';
import { Day } from '../words/instants.js';
import { useSay } from '../words/say.js';

/** What the referral said: why, how urgent, with which conditions and results. */
export const ReferralCard = ({ journeyId }: { readonly journeyId: string }) => {
  const say = useSay();
  const trackName = useTrackName();
  return (
    <section className="card stack" aria-labelledby="referral">
      <h2 id="referral">{say('screening.referral')}</h2>
      <Asked query={useQuery(referralQuery(journeyId))} rows={3}>
        {({ receivedAt, entryKind, urgency, pregnant, injecting, track, reason, conditions, results }) => (
          <>
            <p>
              <FormattedMessage id="screening.came" values={{ day: <Day at={receivedAt} /> }} />{' '}
              {[
                say(`entry.${entryKind}`),
                say(`urgency.${urgency}`),
                ...(pregnant ? [say('priority.isPregnant')] : []),
                ...(injecting ? [say('priority.isInjecting')] : []),
                ...(track === null ? [] : [trackName(track)]),
              ].join(' · ')}
            </p>
            <p>{reason ?? say('screening.noReason')}</p>
            {conditions.length > 0 && (
              <ul>
                {conditions.map(({ system, code, display }) => (
                  <li key={`${system} ${code}`}>
                    <span lang="en">{display ?? code}</span>
                  </li>
                ))}
              </ul>
            )}
            {results.length > 0 && (
              <ul>
                {results.map(({ instrument, total, takenAt }) => (
                  <li key={`${instrument} ${takenAt}`}>
                    <span className="number">
                      {instrument} {total}
                    </span>
                    , <Day at={takenAt} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Asked>
    </section>
  );
};
