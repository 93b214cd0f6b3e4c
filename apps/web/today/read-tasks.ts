import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Paths, type Schemas } from '../api/client.js';

export type Task = Schemas['ListedTask'];
type Query = NonNullable<Paths['/v1/tasks']['get']['parameters']['query']>;

/** So many that every list of a coordinator begins on the first page. */
const ROWS = 50;
const isListed = (task: Task | Schemas['ListedTaskToOperators']): task is Task => 'client' in task;

/** The person's open tasks, late ones first, one row for each matter. */
export const openTasks = async (narrowed: Query, signal: AbortSignal) => {
  const query = { status: 'open', mine: 'true', fold: 'true', ...narrowed } as const;
  const page = await answerOf(api.GET('/v1/tasks', { params: { query }, signal }));
  return { ...page, items: page.items.filter(isListed) };
};

/** As `openTasks`, some rows at a time. */
export const tasksQuery = infiniteQueryOptions({
  queryKey: ['tasks', 'mine'],
  queryFn: ({ pageParam, signal }) =>
    openTasks({ counts: 'true', limit: ROWS, ...(pageParam !== null && { cursor: pageParam }) }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
