import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { isNowWith, laddersQuery, type Incident } from '../api/ladders.js';
import { useMe } from '../api/me.js';
import { useTierName } from '../api/program.js';
import { useStaff } from '../api/staff.js';
import { useMilestone } from '../milestones/use-milestone.js';
import { ProblemBox } from '../parts/problem-box.js';
import { DueWords } from '../words/due-words.js';
import { Day, Time } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './today.module.css';

/**
 * High risks and relapses that nobody has settled: first those whose ladder has come to this person, then the others in the order of their next rung. There
 * is nothing on the page while there is none.
 */
export const Incidents = () => {
  const say = useSay();
  const { data, error, refetch } = useQuery(laddersQuery);
  const me = useMe();
  // An empty place means that nobody is in danger. So where that is not known, the page says so.
  if (!data && error)
    return (
      <section className={`card ${css.now}`} aria-labelledby="now">
        <h2 id="now">{say('today.now')}</h2>
        <p role="alert">{say('today.nowUnknown')}</p>
        <ProblemBox error={error} onAgain={() => void refetch()} />
      </section>
    );
  if (!data || data.items.length === 0) return null;
  const isMine = ({ roleNow }: Incident) => isNowWith(me, roleNow);
  const [mine, others] = [data.items.filter(isMine), data.items.filter((incident) => !isMine(incident))];
  return (
    <section className={`card ${css.now}`} aria-labelledby="now">
      <h2 id="now">{say('today.now')}</h2>
      <ul className="plain">
        {[...mine, ...others].map((incident) => (
          <IncidentRow key={`${incident.journeyId} ${incident.kind}`} incident={incident} />
        ))}
      </ul>
    </section>
  );
};

const IncidentRow = ({ incident }: { readonly incident: Incident }) => {
  const say = useSay();
  const tierName = useTierName();
  const { journeyId, kind, client, reportedAt, acknowledgedAt, nextRungAt, decideBy, roleNow } = incident;
  const { source, provisionalTier } = incident;
  const isMine = isNowWith(useMe(), roleNow);
  const staff = useStaff();
  const onCall =
    roleNow === 'onCall' ? staff.filter((one) => one.onCall).map(({ id, name }) => name ?? id) : [];
  const path = kind === 'risk' ? 'acknowledge-risk' : 'acknowledge-relapse';
  const { send, isPending, error } = useMilestone(journeyId, path);
  const dueAt = acknowledgedAt ? decideBy : nextRungAt;
  return (
    <li className={css.row}>
      <div>
        <h3>
          {say(`incident.${kind}`)}:{' '}
          <Link to="/journeys/$journeyId" params={{ journeyId }}>
            {nameOf(client)}
          </Link>
        </h3>
        <p className="muted">
          <FormattedMessage
            id="incident.reported"
            values={{
              source: say(`incident.source.${source}`),
              day: <Day at={reportedAt} />,
              time: <Time at={reportedAt} />,
            }}
          />
        </p>
        {provisionalTier !== null && (
          <p>{say('incident.provisional', { tier: tierName(provisionalTier) })}</p>
        )}
        {roleNow && (
          <p>
            {isMine ? (
              <strong>{say('incident.yours')}</strong>
            ) : (
              say('incident.with', { role: [say(`role.${roleNow}`), ...onCall].join(', ') })
            )}
          </p>
        )}
        {dueAt && (
          <p>
            {say(acknowledgedAt ? 'incident.decide' : 'incident.next')} <DueWords at={dueAt} />
          </p>
        )}
        {error && <ProblemBox error={error} />}
      </div>
      {!acknowledgedAt && (
        <Button
          loading={isPending}
          onClick={() => send({})}
          aria-label={say('incident.acknowledgeNamed', { client: nameOf(client) })}
        >
          {say('incident.acknowledge')}
        </Button>
      )}
    </li>
  );
};
