import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { useMilestone } from '../milestones/use-milestone.js';
import { ProblemBox } from '../parts/problem-box.js';
import { DueWords } from '../words/due-words.js';
import { Day, Time } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './today.module.css';

type Incident = Schemas['OpenIncident'];

/** High risks and relapses that nobody has settled: who is told next comes first. Nothing is here while there is none. */
export const Incidents = () => {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ['ladders'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/ladders', { signal })),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className={`card ${css.now}`} aria-labelledby="now">
      <h2 id="now">{say('today.now')}</h2>
      <ul className="plain">
        {data.items.map((incident) => (
          <IncidentRow key={`${incident.journeyId} ${incident.kind}`} incident={incident} />
        ))}
      </ul>
    </section>
  );
};

const IncidentRow = ({ incident }: { readonly incident: Incident }) => {
  const say = useSay();
  const { journeyId, kind, client, reportedAt, acknowledgedAt, nextRungAt, decideBy } = incident;
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
