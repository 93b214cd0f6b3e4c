import type { Change, Evolvers } from '../model/evolvers.js';
import type { JourneyState } from '../model/state.js';
import { thereAgain } from './there-again.js';
import { answerOffer, want } from './want.js';

const answered = ({ seatLink }: JourneyState, number: number): Change => ({
  seatLink: seatLink && {
    ...seatLink,
    requests: seatLink.requests.filter((request) => request.number !== number),
  },
});

/** A place in line, offers, the seat, and the rosters that come with it. */
export const waitlistEvents: Evolvers<
  | 'waitlisted'
  | 'seatOffered'
  | 'seatDeclined'
  | 'offerLapsed'
  | 'seatAnswered'
  | 'rosterAsked'
  | 'rosterAnswered'
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
  seatAnswered: (state, { data }) => answered(state, data.number),
  rosterAsked: (state, event) => want(state, event, { wish: 'roster', groups: event.data.groups }),
  rosterAnswered: (state, { data: { number, off } }) => ({
    ...answered(state, number),
    offRoster: off.length > 0 ? { number, off } : null,
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
