import type { Milestones, ReviewFinding } from '#journey/model/milestone';
import { LEVEL_3 } from './admission.js';

/** A review by an assessor who rates as when the client was admitted: level 3, and the client goes on. */
export const reviewed = (
  summary: string,
  finding: ReviewFinding = 'continue',
  reason: string | null = finding === 'continue' || finding === 'step' ? null : 'as discussed',
): Milestones['reviewPlan'] => ({ summary, ratings: LEVEL_3.ratings, finding, reason, qualified: true });
