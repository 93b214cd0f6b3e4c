import type { Change } from '../model/evolvers.js';
import type { JourneyEvent } from '../model/event.js';
import type { JourneyState } from '../model/state.js';
import type { SeatRequest, SeatWish } from '../model/seat-request.js';

/** Adds a request to the track, numbered by the sequence of this event. Changes nothing if a coordinator gives the seats. */
export const want = (
  { seatLink }: Pick<JourneyState, 'seatLink'>,
  { seq, at, request }: Pick<JourneyEvent, 'seq' | 'at' | 'request'>,
  wish: SeatWish,
): Change => {
  if (!seatLink) return {};
  const wanted: SeatRequest = { ...wish, track: seatLink.track, number: seq, at, request };
  return { seatLink: { ...seatLink, requests: [...seatLink.requests, wanted] } };
};

/** Adds the request that answers the open offer. Changes nothing if no offer is open. */
export const answerOffer = (
  state: Pick<JourneyState, 'seatLink'>,
  event: JourneyEvent,
  wish: 'accept' | 'decline' | 'lapse',
): Change => {
  const offer = state.seatLink?.offer ?? null;
  return offer === null ? {} : want(state, event, { wish, offer });
};
