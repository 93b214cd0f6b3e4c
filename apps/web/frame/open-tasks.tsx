import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { useSay } from '../words/say.js';
import css from './frame.module.css';

/** How many tasks are open and theirs to do. A list has a row at least; it is not shown. */
const countsQuery = queryOptions({
  queryKey: ['tasks', 'counts'],
  queryFn: async ({ signal }) => {
    const query = { status: 'open', mine: 'true', fold: 'true', counts: 'true', limit: 1 } as const;
    return (await answerOf(api.GET('/v1/tasks', { params: { query }, signal }))).counts;
  },
});

/** A number as the API counts no further. */
const MOST = 1_001;

/** The number beside *Today*: how many tasks and merges to sign wait, and for a screen reader how many of each, and how many are late. Nothing where none does. */
export const OpenTasks = () => {
  const say = useSay();
  const { data } = useQuery(countsQuery);
  const waiting = data ? Math.min(data.open + data.merges, MOST) : 0;
  if (!data || waiting === 0) return null;
  return (
    <span className={data.late > 0 ? css.lateCount : css.count}>
      <span aria-hidden="true">{say('nav.count', { open: waiting })}</span>
      <span className="hidden-but-read">{say('nav.open', data)}</span>
    </span>
  );
};
