import { useInfiniteQuery } from '@tanstack/react-query';
import { Asked } from '../parts/asked.js';
import { MoreRows } from '../parts/more-rows.js';
import { useSay } from '../words/say.js';
import { GlassRow } from './glass-row.js';
import { tasksQuery } from './read-tasks.js';
import { TaskRow } from './task-row.js';

/** The person's open tasks, late ones first, one row for each matter. */
export const Tasks = () => {
  const say = useSay();
  const query = useInfiniteQuery(tasksQuery);
  return (
    <section className="card" aria-labelledby="tasks">
      <h2 id="tasks">{say('now.tasks')}</h2>
      <Asked query={query} rows={6}>
        {({ pages }) => {
          const tasks = pages.flatMap(({ items }) => items);
          if (tasks.length === 0) return <p>{say('today.nothing')}</p>;
          return (
            <>
              <ul className="plain">
                {tasks.map((task) => {
                  const key = `${task.journeyId} ${task.task}`;
                  const { brokenGlass: glass } = task;
                  return glass ? (
                    <GlassRow key={key} task={task} glass={glass} />
                  ) : (
                    <TaskRow key={key} task={task} />
                  );
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
