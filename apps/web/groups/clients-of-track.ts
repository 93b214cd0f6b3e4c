import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { isListed } from '../clients/listed.js';

/** Most rows: more than a track has seats. */
const MOST = 200;

/** The clients who may come into a group of the track, by name: those of the track in planning or treatment. */
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
