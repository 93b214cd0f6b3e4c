import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { periodOf } from './period.js';
import type { AuditSearch } from './search.js';

export type AuditRow = Schemas['AuditRow'];

const ROWS = 50;

/** Who saw, wrote and was refused what, latest first, 50 at a time. */
export const auditQuery = (search: AuditSearch, timeZone: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', search, timeZone],
    queryFn: async ({ pageParam, signal }) => {
      const { from: _, to: __, ...filter } = search;
      const query = {
        ...{ ...filter, ...periodOf(search, timeZone), limit: ROWS },
        ...(pageParam !== null && { cursor: pageParam }),
      };
      const { items, nextCursor } = await answerOf(api.GET('/v1/audit', { params: { query }, signal }));
      return { rows: items, nextCursor };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
