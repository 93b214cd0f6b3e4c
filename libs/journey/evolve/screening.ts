import type { Evolvers } from '../model/evolvers.js';

/** Risk and eligibility. */
export const screeningEvents: Evolvers<'riskScreened' | 'eligibilityAssessed'> = {
  riskScreened: ({ risk }, { data }) => ({
    risk: { ...risk, level: data.overAlert ? risk.level : data.level },
  }),
  eligibilityAssessed: (_state, { data }) => ({
    eligibility: {
      eligible: data.eligible || data.wentOnAnyway,
      recommendedLevel: data.recommendedLevel,
      seat: data.seat,
      track: data.track,
    },
  }),
};
