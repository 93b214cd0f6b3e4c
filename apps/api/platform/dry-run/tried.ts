import type { DryRunAnswer } from '#contracts/http/dry-run';
import type { EventType } from '#journey/model/event';
import type { Opening } from '#journey/trial/referral';
import type { Recommendation } from '#journey/trial/recommendation';
import type { TrackEventType } from '#track/event';
import type { Problem } from '../problems/problem.js';

interface Tried {
  readonly refusal?: Problem | null;
  readonly recommended?: Recommendation | Opening | null;
  readonly effects?: readonly (EventType | TrackEventType)[];
}

/**
 * The answer of a dry run. A person who may do it, but may not read the journey, is told only whether it would be taken, as the write itself would tell them
 * (`viewAfter`).
 */
export const tried = (
  { refusal = null, recommended = null, effects = [] }: Tried,
  { reads }: { readonly reads: boolean },
): DryRunAnswer => ({
  ok: refusal === null,
  refusal: refusal && refusal.document(),
  recommended: reads && recommended ? dtoOf(recommended) : null,
  effects: reads ? [...effects] : [],
});

const dtoOf = (recommended: Recommendation | Opening): DryRunAnswer['recommended'] => {
  if (recommended.about !== 'referral') return recommended as DryRunAnswer['recommended'];
  const { contactBy } = recommended;
  return { ...recommended, contactBy: contactBy === null ? null : new Date(contactBy).toISOString() };
};
