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

/** The number beside *Today*: how many tasks wait, and for a screen reader how many of them are late. Nothing where none does. */
export const OpenTasks = () => {
  const say = useSay();
  const { data } = useQuery(countsQuery);
  if (!data || data.open === 0) return null;
  return (
    <span className={data.late > 0 ? css.lateCount : css.count}>
      <span aria-hidden="true">{say('nav.count', data)}</span>
      <span className="hidden-but-read">{say('nav.open', data)}</span>
    </span>
  );
};
