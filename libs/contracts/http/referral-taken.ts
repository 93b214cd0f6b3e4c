import { z } from 'zod';
import type { JourneyView } from '#journey/view';
import { likelyMatches, type LikelyMatchDto } from './client-match.js';
import { journeyView } from './journey-view.js';
import { allNotTaken, type NotTaken } from './not-taken.js';

/** The journey that a referral has opened, the other clients that its client may be and, for a bundle, what of it was not used. */
export const referralTaken = z
  .object({ ...journeyView.shape, likely: likelyMatches, notTaken: allNotTaken.optional() })
  .meta({ id: 'ReferralTaken' }) satisfies z.ZodType<ReferralTaken>;

export type ReferralTaken = JourneyView & {
  readonly likely: readonly LikelyMatchDto[] | null;
  readonly notTaken?: readonly NotTaken[];
};
