import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type Missed = Schemas['MissedClocksOf'];

/**
 * The clocks that are missed now: how many, by what they are about, by whom they have told, and by the clinician of their clients. Read when a page is opened
 * or looked at again, and not with every event, because it counts thousands of clocks.
 */
export const missedQuery = queryOptions({
  queryKey: ['missed'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/outcomes/missed-clocks', { signal })),
});

/** How many clocks of one kind, and since when. */
export interface LateKind {
  readonly kind: Missed['kind'];
  readonly clocks: number;
}
export interface LateOfOne {
  /** Staff id; null of clients who have no clinician. */
  readonly clinician: string | null;
  readonly kinds: readonly LateKind[];
  readonly clocks: number;
  readonly since: string;
}

/** The missed clocks by clinician, the one with most first. */
export const byClinician = (items: readonly Missed[]): readonly LateOfOne[] =>
  [...new Set(items.map(({ clinician }) => clinician))]
    .map((clinician) => {
      const theirs = items.filter((item) => item.clinician === clinician);
      const kinds = [...new Set(theirs.map(({ kind }) => kind))].map((kind) => ({
        kind,
        clocks: sumOf(theirs.filter((item) => item.kind === kind)),
      }));
      const since = theirs.map((item) => item.since).sort()[0]!;
      return { clinician, kinds: kinds.sort((a, b) => b.clocks - a.clocks), clocks: sumOf(theirs), since };
    })
    .sort((a, b) => b.clocks - a.clocks);

const sumOf = (items: readonly Missed[]): number => items.reduce((sum, { clocks }) => sum + clocks, 0);
