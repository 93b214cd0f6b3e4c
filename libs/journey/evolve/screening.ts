import type { Evolvers } from '../model/evolvers.js';
import { watched } from './safety-plan.js';
import { want } from './want.js';
import { without } from './without.js';

/** Risk and eligibility. */
export const screeningEvents: Evolvers<
  'riskScreened' | 'eligibilityAssessed' | 'priorityRecorded' | 'riskScreenAsked'
> = {
  riskScreened: ({ risk }, { at, data: { level, by, overAlert, lowScreens, takenAt = at, stillAsked } }) => ({
    risk: {
      ...risk,
      level: overAlert ? risk.level : level,
      screenedAt: takenAt,
      ...(by === 'C-SSRS' && { cssrsAt: takenAt }),
      ...(lowScreens === undefined ? {} : watched(risk, { lowScreens, lowAt: lowScreens > 0 ? at : null })),
      // Whoever says what the C-SSRS came to has taken it.
      ...(by === 'C-SSRS' && risk.asked && !stillAsked && { asked: without(risk.asked, 'C-SSRS') }),
    },
  }),
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
    const { priority, bySubstances, ...known } = event.data;
    const isOther = waitlist !== null && waitlist.priority !== priority;
    return {
      referral: { ...referral, ...known },
      ...(!bySubstances && { priorityAskedAt: event.at }),
      waitlist: waitlist && { ...waitlist, priority, ...(isOther && { prioritySince: event.at }) },
      ...(isOther && want(state, event, { wish: 'rank', priority })),
    };
  },
  riskScreenAsked: ({ risk }, { at, data }) => ({
    risk: { ...risk, ...(data.arrived ? { resultAskedAt: at } : { screenAskedAt: at }) },
  }),
};
