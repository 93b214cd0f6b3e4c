import type { Evolvers } from '../model/evolvers.js';
import { want } from './want.js';

/** Risk and eligibility. */
export const screeningEvents: Evolvers<'riskScreened' | 'eligibilityAssessed' | 'priorityRecorded'> = {
  riskScreened: ({ risk }, { data }) => ({ risk: { ...risk, level: data.level } }),
  eligibilityAssessed: (_state, { data }) => ({
    eligibility: {
      eligible: data.eligible || data.wentOnAnyway,
      recommendedLevel: data.recommendedLevel,
      seat: data.seat,
      track: data.track,
    },
  }),
  priorityRecorded: (state, event) => {
    const { referral, waitlist } = state;
    const { priority, ...known } = event.data;
    return {
      referral: { ...referral, ...known },
      waitlist: waitlist && { ...waitlist, priority },
      ...(waitlist && waitlist.priority !== priority && want(state, event, { wish: 'rank', priority })),
    };
  },
};
