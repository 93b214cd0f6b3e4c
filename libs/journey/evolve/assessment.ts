import type { Evolvers } from '../model/evolvers.js';

/** Six ratings and the level of care. */
export const assessmentEvents: Evolvers<'assessed' | 'levelDecided'> = {
  assessed: (_state, { at, data }) => ({ assessment: { recommendedLevel: data.recommendedLevel, at } }),
  levelDecided: (_state, { data }) => ({ level: data.level }),
};
