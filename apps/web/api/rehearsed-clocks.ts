import { useQuery } from '@tanstack/react-query';
import { answerOf } from './answer.js';
import { api } from './client.js';
import { useMe } from './me.js';
import { useProgram } from './program.js';

const clocksQuery = {
  queryKey: ['clocks'],
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
    const { items } = await answerOf(api.GET('/v1/rehearsal/journeys', { signal }));
    const asked = Date.now();
    return new Map(items.map(({ journeyId, now }) => [journeyId, Date.parse(now) - asked]));
  },
};

/** How far ahead of this machine the clock of each journey of a list is, ms: 0 outside of rehearsals, where nobody is asked. */
export const useAheadOf = (): ((journeyId: string) => number) => {
  const { rehearsal } = useProgram();
  const { may } = useMe();
  const { data } = useQuery({ ...clocksQuery, enabled: rehearsal && may.includes('rehearse Journey') });
  return (journeyId) => Math.max(0, data?.get(journeyId) ?? 0);
};
