import type { Dose } from '#contracts/http/sessions';
import type { DoseSoFar } from '#journey/dose/dose-so-far';

/** The dose as it is sent. */
export const toDoseDto = ({ weeks, tier, review }: DoseSoFar): Dose => ({
  weeks: [...weeks],
  tier: tier && { ...tier, since: new Date(tier.since).toISOString(), gates: [...tier.gates] },
  review: review && { ...review, lastAt: new Date(review.lastAt).toISOString() },
});
