import type { Milestones, ReviewFinding } from '#journey/model/milestone';
import { LEVEL_3 } from './admission.js';

/** A review in which the assessor rates as at admission (level 3), so that the client goes on. */
export const reviewed = (
  summary: string,
  finding: ReviewFinding = 'continue',
  reason: string | null = finding === 'continue' || finding === 'step' ? null : 'as discussed',
): Milestones['reviewPlan'] => ({ summary, ratings: LEVEL_3.ratings, finding, reason, qualified: true });
