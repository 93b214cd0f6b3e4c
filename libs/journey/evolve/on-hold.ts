import type { EventOf } from '../model/event.js';
import type { Change, Evolvers } from '../model/evolvers.js';
import type { JourneyState } from '../model/state.js';
import { found, freshTier, inSessions, pausedFrom, resumedAt, inTreatment } from './treatment-parts.js';
import { want } from './want.js';

const keptAgain = (
  { discharge }: JourneyState,
  seatAgain: { readonly at: number; readonly until: number },
): JourneyState['discharge'] => {
  if (!discharge) return discharge;
  const { seatReleased: _, ...begun } = discharge;
  return { ...begun, seatAgain };
};

/** A seat that came by an offer is accepted at once: it was asked for. */
const accepted = ({ seatLink }: JourneyState, event: EventOf<'seatHadAgain'>): Change => {
  const { offer } = event.data;
  return seatLink && offer !== undefined
    ? want({ seatLink: { ...seatLink, offer } }, event, { wish: 'accept', offer })
    : {};
};

/** Care goes on elsewhere, and comes back. */
export const onHoldEvents: Evolvers<
  | 'placedOnHold'
  | 'seatReleased'
  | 'seatAskedAgain'
  | 'seatHadAgain'
  | 'returnedFromHold'
  | 'providerCalled'
  | 'leaveBegun'
> = {
  placedOnHold: (state, { at, data }) => ({
    hold: { handOff: data.handOff, since: at, seatUntil: data.seatUntil, seatReleased: false },
    ...inTreatment(state, (treatment) => ({ relapse: null, ...inSessions(treatment, pausedFrom(at)) })),
  }),
  seatReleased: (state, event) => ({
    hold: state.hold && { ...state.hold, seatReleased: true },
    discharge: state.discharge && { ...state.discharge, seatReleased: true },
    ...(state.seatAgain && { seatAgain: null }),
    ...want(state, event, { wish: 'release' }),
  }),
  seatAskedAgain: (state, event) => {
    const { tier, priority } = event.data;
    return {
      seatAgain: {
        ...{ since: event.at, priority, reason: event.reason },
        ...(tier !== undefined && { tier }),
      },
      ...want(state, event, { wish: 'seat', priority, again: true }),
    };
  },
  seatHadAgain: (state, event) => {
    const { at, data } = event;
    return {
      seatAgain: null,
      hold: state.hold && {
        ...state.hold,
        ...{ seatReleased: false, seatUntil: data.until, seatAgainAt: at },
      },
      discharge: keptAgain(state, { at, until: data.until }),
      ...accepted(state, event),
    };
  },
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
