import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Paths, type Problem } from '../api/client.js';
import { useKeyOfContent } from '../forms/key-of-content.js';
import { sessionsQuery, type SessionOfDay } from '../today/read-sessions.js';
import { withResults } from './with-results.js';

type Sent = Paths['/v1/sessions/attendance']['post']['requestBody']['content']['application/json'];

/** The problems of the entries that were not taken, by journey id. */
export type Refused = Readonly<Record<string, Problem>>;

/** The slot of a session of one client: its name without the date. */
const slotOf = (session: string): string => session.slice('2026-01-01.'.length);

/** Sends all entries in one request. Each is taken, or not, by itself; the page shows at once what was taken. */
export const useAttendance = (date: string, session: SessionOfDay) => {
  const queries = useQueryClient();
  const contentKey = useKeyOfContent();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (entries: Sent['entries']): Promise<Refused> => {
      const which = session.group
        ? { group: session.group }
        : { slot: slotOf(session.members[0]?.session ?? '') };
      const body = { date, ...which, entries };
      const { results } = await answerOf(
        api.POST('/v1/sessions/attendance', {
          params: { header: { 'Idempotency-Key': contentKey.of(body) } },
          body,
        }),
      );
      queries.setQueryData(
        sessionsQuery(date).queryKey,
        (day) => day && withResults(day, session.key, entries, results),
      );
      return Object.fromEntries(
        results.flatMap(({ journeyId, problem }) => (problem ? [[journeyId, problem] as const] : [])),
      );
    },
    onSuccess: () => {
      contentKey.taken();
      return queries.invalidateQueries({ queryKey: ['sessions'] });
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
  return { send: mutate, isPending, error };
};
