import type { Evolvers } from '../model/evolvers.js';
import { thereAgain } from './there-again.js';
import { answerOffer, want } from './want.js';

/** A place in line, offers, and the seat. */
export const waitlistEvents: Evolvers<
  | 'waitlisted'
  | 'seatOffered'
  | 'seatDeclined'
  | 'offerLapsed'
  | 'seatAnswered'
  | 'admitted'
  | 'waitingConfirmed'
  | 'interimServicesGiven'
> = {
  waitlisted: (_state, event) => {
    const { at, data } = event;
    const { track, priority } = data;
    return {
      waitlist: { track, priority, since: at, offers: 0, lapses: 0, offer: null },
      ...(data.byTrack &&
        want({ seatLink: { track, offer: null, requests: [] } }, event, { wish: 'seat', priority })),
    };
  },
  seatOffered: ({ waitlist, seatLink }, { at, data: { track, expiresAt, offer } }) => ({
    waitlist: waitlist && {
      ...waitlist,
      offers: waitlist.offers + 1,
      offer: { track, expiresAt, since: at },
    },
    ...(seatLink && offer !== undefined && { seatLink: { ...seatLink, offer } }),
  }),
  seatDeclined: (state, event) => ({
    contact: thereAgain(state.contact),
    waitlist: state.waitlist && { ...state.waitlist, offer: null, passedAt: event.at },
    ...answerOffer(state, event, 'decline'),
  }),
  // The first lapse keeps the place for one more offer; the next goes to the end of the line.
  offerLapsed: (state, event) => {
    const { waitlist } = state;
    const { at, data } = event;
    return {
      waitlist: waitlist && {
        ...waitlist,
        offer: null,
        passedAt: at,
        lapses: data.keepsPlace ? waitlist.lapses + 1 : 0,
        since: data.keepsPlace ? waitlist.since : at,
      },
      ...answerOffer(state, event, 'lapse'),
    };
  },
  seatAnswered: ({ seatLink }, { data }) => ({
    seatLink: seatLink && {
      ...seatLink,
      requests: seatLink.requests.filter(({ number }) => number !== data.number),
    },
  }),
  admitted: (state, event) => ({
    track: event.data.track,
    admittedAt: event.at,
    waitlist: null,
    ...(state.waitlist?.offer && answerOffer(state, event, 'accept')),
  }),
  waitingConfirmed: (state, event) => ({
    contact: thereAgain(state.contact),
    waitlist: state.waitlist && { ...state.waitlist, passedAt: null, calledAt: event.at },
    ...want(state, event, { wish: 'ready' }),
  }),
  interimServicesGiven: ({ waitlist }, { at, data }) => ({
    waitlist: waitlist && {
      ...waitlist,
      interimAt: at,
      ...(data.noSeatElsewhere && { noSeatElsewhereAt: at }),
    },
  }),
};
