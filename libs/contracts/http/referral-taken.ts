import { z } from 'zod';
import type { JourneyView } from '#journey/view';
import { journeyView } from './journey-view.js';
import { allNotTaken, type NotTaken } from './not-taken.js';

/** The journey that a referral has opened, and of a bundle what it has not used. */
export const referralTaken = z
  .object({ ...journeyView.shape, notTaken: allNotTaken.optional() })
  .meta({ id: 'ReferralTaken' }) satisfies z.ZodType<ReferralTaken>;

export type ReferralTaken = JourneyView & { readonly notTaken?: readonly NotTaken[] };
