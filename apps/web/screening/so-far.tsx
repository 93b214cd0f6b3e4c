import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Journey } from '../api/journey.js';
import { useTrackName } from '../api/program.js';
import type { Screening } from '../api/screening.js';
import { LinkButton } from '../parts/link-button.js';
import { Day, Time } from '../words/instants.js';
import { RuleTag } from '../words/rule-tag.js';
import { useSay } from '../words/say.js';
import { Done } from './done.js';
import css from './screening.module.css';

interface Props {
  readonly journey: Journey;
  readonly screening: Screening;
}

/** What is recorded so far, by whom and when. Before consent, it says what comes first. */
export const SoFar = ({
  journey: { view },
  screening: { attempts, consents, risks, eligibility },
}: Props) => {
  const say = useSay();
  const trackName = useTrackName();
  const { journeyId, phase } = view;
  return (
    <section className="card stack" aria-labelledby="so-far">
      <h2 id="so-far">{say('screening.soFar')}</h2>
      <dl className={css.facts}>
        <Fact name={say('screening.attempts')} isEmpty={attempts.length === 0}>
          {attempts.map((attempt) => (
            <li key={attempt.at}>
              {attempt.way && <>{say(`way.${attempt.way}`)}: </>}
              {say(attempt.reached ? 'screening.reached' : 'screening.notReached')}
              {attempt.triedAt !== attempt.at && (
                <>
                  {' '}
                  <FormattedMessage
                    id="screening.triedAt"
                    values={{ day: <Day at={attempt.triedAt} />, time: <Time at={attempt.triedAt} /> }}
                  />
                </>
              )}{' '}
              <Done {...attempt} />
              {attempt.note && <blockquote className={css.note}>{attempt.note}</blockquote>}
            </li>
          ))}
        </Fact>
        <Fact name={say('screening.consents')} isEmpty={consents.length === 0}>
          {consents.map((consent) => (
            <li key={consent.at}>
              {say(`signer.${consent.signer}`)} <Done {...consent} />
            </li>
          ))}
        </Fact>
        <Fact name={say('risk.level')} isEmpty={risks.length === 0}>
          {risks.map((risk) => (
            <li key={risk.at}>
              <strong className={risk.level === 'high' ? 'late' : ''}>{say(`risk.${risk.level}`)}</strong>,{' '}
              {say(`source.${risk.source}`)} <Done {...risk} />
              {risk.overAlert && <> {say('screening.overAlert')}</>}
            </li>
          ))}
        </Fact>
        <Fact name={say('screening.eligibility')} isEmpty={eligibility === null}>
          {eligibility && (
            <li>
              <strong>{say(eligibility.eligible ? 'stands.eligible' : 'screening.notEligible')}</strong>{' '}
              {eligibility.unmet.map((rule) => (
                <RuleTag key={rule} id={rule} />
              ))}{' '}
              {!eligibility.eligible &&
                say('stands.level', { level: say(`level.${eligibility.recommendedLevel}`) })}{' '}
              {eligibility.wentOnAnyway && say('screening.wentOn', { reason: eligibility.reason ?? '' })}{' '}
              {say('screening.for', { track: trackName(eligibility.seat ?? eligibility.track) })}{' '}
              <Done {...eligibility} />
            </li>
          )}
        </Fact>
      </dl>
      {phase === 'intake' && (
        <>
          <p>{say('screening.first')}</p>
          <div className="row">
            {(['record-contact-attempt', 'record-consent'] as const).map((milestone) => (
              <LinkButton
                key={milestone}
                to="/journeys/$journeyId/do/$milestone"
                params={{ journeyId, milestone }}
              >
                {say(`do.${milestone}`)}
              </LinkButton>
            ))}
          </div>
        </>
      )}
    </section>
  );
};

const Fact = ({
  name,
  isEmpty,
  children,
}: {
  readonly name: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}) => {
  const say = useSay();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isEmpty ? say('screening.none') : <ul className="plain">{children}</ul>}</dd>
    </div>
  );
};
