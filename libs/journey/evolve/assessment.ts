import type { Evolvers } from '../model/evolvers.js';

/** Six ratings and the level of care. */
export const assessmentEvents: Evolvers<'assessed' | 'levelDecided'> = {
  // New ratings make the decided level invalid: no plan is signed until the level is decided again.
  assessed: (_state, { at, data }) => ({
    assessment: { recommendedLevel: data.recommendedLevel, at },
    level: null,
  }),
  levelDecided: (_state, { data }) => ({ level: data.level }),
};
