import { z } from 'zod';
import type { JourneyView } from '#journey/view';
import { likelyMatches, type LikelyMatches } from './client-match.js';
import { journeyView } from './journey-view.js';
import { allNotTaken, type NotTaken } from './not-taken.js';

/** The journey that a referral has opened, of a bundle what it has not used, and who else the client may be. */
export const referralTaken = z
  .object({ ...journeyView.shape, notTaken: allNotTaken.optional(), likely: likelyMatches })
  .meta({ id: 'ReferralTaken' }) satisfies z.ZodType<ReferralTaken>;

export type ReferralTaken = JourneyView & {
  readonly notTaken?: readonly NotTaken[];
  readonly likely: LikelyMatches;
};
