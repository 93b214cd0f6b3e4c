import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { Asked } from '../states/asked.js';
import { useSay } from '../words/say.js';
import { TaskRow } from './task-row.js';

export type Task = Schemas['ListedTask'];

const ROWS = 20;
const isListed = (task: Task | Schemas['ListedTaskToOperators']): task is Task => 'client' in task;

/** What is theirs to do, late first, one row a matter. */
export const Tasks = () => {
  const say = useSay();
  const query = useInfiniteQuery({
    queryKey: ['tasks', 'mine'],
    queryFn: async ({ pageParam, signal }) => {
      const { items, nextCursor, counts } = await answerOf(
        api.GET('/v1/tasks', {
          params: {
            query: {
              status: 'open',
              mine: 'true',
              fold: 'true',
              counts: 'true',
              limit: ROWS,
              ...(pageParam !== null && { cursor: pageParam }),
            },
          },
          signal,
        }),
      );
      return { items: items.filter(isListed), nextCursor, counts };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
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
                {tasks.map((task) => (
                  <TaskRow key={`${task.journeyId} ${task.task}`} task={task} />
                ))}
              </ul>
              {query.hasNextPage && (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {say('today.more')}
                </Button>
              )}
            </>
          );
        }}
      </Asked>
    </section>
  );
};
