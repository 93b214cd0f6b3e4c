import type { Evolvers } from '../model/evolvers.js';

/** Six ratings and the level of care. */
export const assessmentEvents: Evolvers<'assessed' | 'levelDecided'> = {
  // What was decided on the ratings of before holds no longer: no plan is signed until the level is decided again.
  assessed: (_state, { at, data }) => ({
    assessment: { recommendedLevel: data.recommendedLevel, at },
    level: null,
  }),
  levelDecided: (_state, { data }) => ({ level: data.level }),
};
