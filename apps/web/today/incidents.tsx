import { useQuery } from '@tanstack/react-query';
import { isNowWith, laddersQuery, type Incident } from '../api/ladders.js';
import { useMe } from '../api/me.js';
import { ProblemBox } from '../parts/problem-box.js';
import { OnItsClock } from '../rehearsal/on-its-clock.js';
import { useSay } from '../words/say.js';
import { IncidentRow } from './incident-row.js';
import { isAboutIncident, useIncidentTasks } from './incident-tasks.js';
import css from './today.module.css';

/**
 * High risks and relapses that nobody has settled: first those whose ladder has come to this person, then the others in the order of their next rung. There
 * is nothing on the page while there is none.
 */
export const Incidents = () => {
  const say = useSay();
  const { data, error, refetch } = useQuery(laddersQuery);
  const me = useMe();
  const { tasks, error: tasksError, again } = useIncidentTasks(data?.items ?? []);
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
          <OnItsClock key={`${incident.journeyId} ${incident.kind}`} journeyId={incident.journeyId}>
            <IncidentRow
              incident={incident}
              tasks={tasks.filter((task) => isAboutIncident(task, incident))}
            />
          </OnItsClock>
        ))}
      </ul>
      {tasksError && <ProblemBox error={tasksError} onAgain={again} />}
    </section>
  );
};
