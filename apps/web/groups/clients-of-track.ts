import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { isListed } from '../clients/listed.js';

/** More than a track has seats. */
const MOST = 200;

/** Who may come into a group of the track: whoever is there from planning on, by name. */
export const clientsQuery = (track: string) =>
  queryOptions({
    queryKey: ['caseload', 'of track', track],
    queryFn: async ({ signal }) => {
      const phase = ['planning' as const, 'treatment' as const];
      const body = { track, phase, open: true, sort: 'name' as const, limit: MOST };
      const { items } = await answerOf(api.POST('/v1/journeys/search', { body, signal }));
      return items.filter(isListed);
    },
  });
