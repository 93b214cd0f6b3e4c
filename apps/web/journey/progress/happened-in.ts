import type { Course } from '../../charts/course.js';

type Of<K extends string, T> = T & { readonly kind: K; readonly at: string };

export type Happening =
  | Of<'tier', Course['tiers'][number]>
  | Of<'relapse', Course['relapses'][number]>
  | Of<'hold', Course['holds'][number]>
  | Of<'review', Course['reviews'][number]>
  | Of<'extension', Course['extensions'][number]>;

/** Everything that has happened in a stay beside its sessions, the earliest first. */
export const happenedIn = (course: Course): readonly Happening[] =>
  [
    ...course.tiers.map((tier) => ({ ...tier, kind: 'tier' as const, at: tier.from })),
    ...course.relapses.map((relapse) => ({ ...relapse, kind: 'relapse' as const })),
    ...course.holds.map((hold) => ({ ...hold, kind: 'hold' as const, at: hold.from })),
    ...course.reviews.map((review) => ({ ...review, kind: 'review' as const })),
    ...course.extensions.map((extension) => ({ ...extension, kind: 'extension' as const })),
  ].sort((a, b) => a.at.localeCompare(b.at));
