import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import type { Phase } from '../clients/phases.js';
import type { CaseloadSearch } from './search.js';

export interface Counted {
  readonly phase: Phase;
  readonly count: number;
  /** There are more than `count`. */
  readonly more: boolean;
}

type Filters = {
  readonly [K in 'tier' | 'track' | 'staff' | 'policyVersion' | 'late']: CaseloadSearch[K] | undefined;
};

/** The filters of a list as the counts have them. */
export const filtersOf = ({ tier, track, staff, policyVersion, late }: Filters) => ({
  ...(tier && { tier }),
  ...(track && { track }),
  ...(staff && { staff }),
  ...(policyVersion && { policyVersion }),
  ...(late && { overdue: 'true' as const }),
});

/** How many open journeys there are in each phase, by the filters of the board. */
export const countsQuery = ({ tier, track, staff, policyVersion, late }: CaseloadSearch) =>
  queryOptions({
    queryKey: ['counts', { tier, track, staff, policyVersion, late }],
    queryFn: async ({ signal }): Promise<readonly Counted[]> => {
      const query = {
        ...{ by: 'phase' as const, open: 'true' as const },
        ...filtersOf({ tier, track, staff, policyVersion, late }),
      };
      const { items } = await answerOf(api.GET('/v1/journeys/counts', { params: { query }, signal }));
      return items
        .map(({ value, ...counted }) => ({ phase: value as Phase, ...counted }))
        .filter(({ phase }) => phase !== 'closed');
    },
  });
