import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type Task = Schemas['ListedTask'];

/** So many that every list of a coordinator begins on the first page. */
const ROWS = 50;
const isListed = (task: Task | Schemas['ListedTaskToOperators']): task is Task => 'client' in task;

/** The person's open tasks, late ones first, one row for each matter. */
export const tasksQuery = infiniteQueryOptions({
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
