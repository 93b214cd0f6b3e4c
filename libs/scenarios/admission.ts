import type { Milestones } from '#journey/model/milestone';
import { DIMENSIONS, type Dimension } from '#journey/model/policy';
import { TRACK } from './referral.js';

/** What is found of a client until they are admitted. */

/** R-ELIG: one need, nothing that excludes, a safe home; admitted to a free seat. */
export const ELIGIBLE: Milestones['recordEligibility'] = {
  answers: {
    needs: ['earlyRecoverySupport'],
    exclusions: [],
    willing: true,
    home: { safe: true, support: true, livesWithPeopleWhoUse: false },
  },
  seat: TRACK,
  track: TRACK,
  reason: null,
};

type Ratings = Milestones['recordAssessment']['ratings'];
type Rating = Ratings[Dimension]['rating'];

/** Ratings of all dimensions, 0 to 4; a dimension that is not given is rated 0. */
export const rated = (given: Partial<Record<Dimension, Rating>> = {}, evidence = 'interview'): Ratings =>
  Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, { rating: given[dimension] ?? 0, evidence }]),
  ) as unknown as Ratings;

/** Two dimensions at 2: R-LOC recommends level 3, which is this program. */
export const LEVEL_3: Milestones['recordAssessment'] = {
  ratings: rated({ emotional: 2, relapsePotential: 2 }),
  qualified: true,
};
