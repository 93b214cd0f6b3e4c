import type { Evolvers } from '../model/evolvers.js';
import { found, freshTier, inSessions, pausedFrom, resumedAt, inTreatment } from './treatment-parts.js';
import { want } from './want.js';

/** Care goes on elsewhere, and comes back. */
export const onHoldEvents: Evolvers<
  'placedOnHold' | 'seatReleased' | 'returnedFromHold' | 'providerCalled' | 'leaveBegun'
> = {
  placedOnHold: (state, { at, data }) => ({
    hold: { handOff: data.handOff, since: at, seatUntil: data.seatUntil, seatReleased: false },
    ...inTreatment(state, (treatment) => ({ relapse: null, ...inSessions(treatment, pausedFrom(at)) })),
  }),
  seatReleased: (state, event) => ({
    hold: state.hold && { ...state.hold, seatReleased: true },
    discharge: state.discharge && { ...state.discharge, seatReleased: true },
    ...want(state, event, { wish: 'release' }),
  }),
  returnedFromHold: (state, { at, data }) => {
    const away = at - (state.hold?.since ?? at);
    return {
      hold: null,
      track: data.track,
      ...inTreatment(state, (treatment) => ({
        ...freshTier(state, at),
        ...found(treatment, null),
        tier: data.tier,
        endsAt: data.endsAt,
        lastReviewAt: data.lastReviewAt ?? treatment.lastReviewAt + away,
        reviewDueAt:
          treatment.reviewDueAt === null ? null : (data.reviewDueAt ?? treatment.reviewDueAt + away),
        ...(treatment.askedSince !== undefined && { askedSince: at }),
        returnedAt: at,
        ...((data.assessTierBy ?? treatment.assessTierBy) !== undefined && {
          assessTierBy: data.assessTierBy ?? null,
        }),
        ...inSessions(treatment, resumedAt(at, data.tier)),
      })),
    };
  },
  providerCalled: ({ hold }, { at, data }) => ({
    hold: hold && data.reached ? { ...hold, calledAt: at } : hold,
  }),
  leaveBegun: (state, { at, data: { lookAgainAt, seatUntil } }) =>
    state.hold
      ? { hold: { ...state.hold, lookAgainAt } }
      : {
          hold: { handOff: null, since: at, seatUntil, seatReleased: false, lookAgainAt },
          ...inTreatment(state, (treatment) => inSessions(treatment, pausedFrom(at))),
        },
};
