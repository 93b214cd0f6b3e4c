import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { laddersQuery, type Incident } from '../api/ladders.js';
import { useMe } from '../api/me.js';
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
  const isMine = useIsMine();
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

/** Whether the ladder of an incident has come to one of the person's roles. A clinician may be the one on call. */
const useIsMine = (): ((incident: Incident) => boolean) => {
  const { roles } = useMe();
  return ({ roleNow }) =>
    roles.some((role) => role === roleNow || (role === 'clinician' && roleNow === 'onCall'));
};

const IncidentRow = ({ incident }: { readonly incident: Incident }) => {
  const say = useSay();
  const { journeyId, kind, client, reportedAt, acknowledgedAt, nextRungAt, decideBy, roleNow } = incident;
  const isMine = useIsMine()(incident);
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
            values={{ day: <Day at={reportedAt} />, time: <Time at={reportedAt} /> }}
          />
        </p>
        {roleNow && (
          <p>
            {isMine ? (
              <strong>{say('incident.yours')}</strong>
            ) : (
              say('incident.with', { role: say(`role.${roleNow}`) })
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
