import { useInfiniteQuery } from '@tanstack/react-query';
import { Asked } from '../parts/asked.js';
import { MoreRows } from '../parts/more-rows.js';
import { NewRows } from '../parts/new-rows.js';
import { useHeldRows } from '../parts/use-held-rows.js';
import { useSay } from '../words/say.js';
import { GlassRow } from './glass-row.js';
import { MeetingRow } from './meeting-row.js';
import { tasksQuery, type Task } from './read-tasks.js';
import { TaskRow } from './task-row.js';

/** The person's open tasks, late ones first, one row for each matter. */
export const Tasks = () => {
  const say = useSay();
  const query = useInfiniteQuery(tasksQuery);
  const pages = query.data?.pages ?? [];
  const held = useHeldRows(
    `${pages.length}`,
    pages.flatMap(({ items }) => items),
    keyOf,
  );
  return (
    <section className="card" aria-labelledby="tasks">
      <NewRows held={held} of={say('now.tasks')}>
        <h2 id="tasks">{say('now.tasks')}</h2>
      </NewRows>
      <Asked query={query} rows={6}>
        {() => {
          if (held.rows.length === 0) return <p>{say('today.nothing')}</p>;
          return (
            <>
              <ul className="plain">
                {held.rows.map((task) => {
                  const row = { task, isGone: held.gone.has(task) };
                  const { brokenGlass: glass, meeting } = task;
                  if (glass) return <GlassRow key={keyOf(task)} {...row} glass={glass} />;
                  if (meeting) return <MeetingRow key={keyOf(task)} {...row} meeting={meeting} />;
                  return <TaskRow key={keyOf(task)} {...row} />;
                })}
              </ul>
              <MoreRows query={query} />
            </>
          );
        }}
      </Asked>
    </section>
  );
};

/** The row of a group's meeting stays the same, whoever of its clients is recorded meanwhile. */
const keyOf = ({ journeyId, task, meeting, clock, track }: Task): string =>
  meeting ? `${track} ${meeting.group} ${clock}` : `${journeyId} ${task}`;
