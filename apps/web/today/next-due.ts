import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { useAheadOf } from '../api/rehearsed-clocks.js';
import { useMe } from '../api/me.js';
import { isListed } from '../clients/listed.js';
import { localDay } from '../words/due.js';
import { useNow } from '../words/due-words.js';
import { useZone } from '../words/use-zone.js';
import { nextOf, type NextDue } from './next-of.js';
import { sessionsQuery } from './read-sessions.js';

/** Journeys whose next clock has passed already are asked of somebody else, and there may be some before the first that is to come. */
const ROWS = 50;

const dueFirst = queryOptions({
  queryKey: ['caseload', 'due first'],
  queryFn: async ({ signal }) => {
    const query = { sort: 'due', open: 'true', limit: ROWS } as const;
    const { items } = await answerOf(api.GET('/v1/journeys', { params: { query }, signal }));
    return items.filter(isListed);
  },
});

/** What is due next of this person's clients, and to whoever records sessions, of the sessions of today. */
export const useNextDue = (): NextDue | null => {
  const { may } = useMe();
  const now = useNow();
  const aheadOf = useAheadOf();
  const today = localDay(now, useZone());
  const { data: journeys = [] } = useQuery({ ...dueFirst, enabled: may.includes('list Journey') });
  const { data: day } = useQuery({ ...sessionsQuery(today), enabled: may.includes('attend Journey') });
  return nextOf(journeys, day?.items ?? [], now, aheadOf);
};
