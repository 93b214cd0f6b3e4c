import { DIMENSIONS } from '../model/policy.js';
import type { Milestones } from '../model/milestone.js';
import { handedTo, type Offerings, WRITTEN } from './offering.js';

/** Placeholder ratings, in place of what an assessor rates. */
export const RATED = Object.fromEntries(
  DIMENSIONS.map((dimension) => [dimension, { rating: 0, evidence: WRITTEN }]),
) as unknown as Milestones['recordAssessment']['ratings'];

export const assessmentOfferings: Offerings<'recordAssessment' | 'decideLevel'> = {
  recordAssessment: ({ assessment }, { qualified }) => ({
    whole: { ratings: RATED, qualified },
    second: assessment !== null,
  }),
  decideLevel: ({ assessment, level: decided }, { qualified }) => {
    const recommended = assessment?.recommendedLevel ?? 3;
    // The decided level cannot be decided again. If level 3 is both decided and recommended, level 4 stands for any other level.
    const level = decided === 3 && recommended === 3 ? 4 : recommended;
    const handOff = level === 3 ? null : handedTo(level);
    return {
      defaults: assessment && level === recommended ? { level } : {},
      whole: { level, reason: null, handOff, qualified },
      // The recommended level may end the journey, and a rule may keep the journey open. Then only level 3, this program, is left, with a reason.
      inWriting:
        decided === 3
          ? { level, reason: WRITTEN, handOff, qualified }
          : { level: 3, reason: WRITTEN, handOff: null, qualified },
    };
  },
};
