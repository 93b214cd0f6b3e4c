import type { SeatRequest } from '#journey/model/seat-request';
import type { TrackCommandOf } from '../command.js';
import { happened } from '../decision.js';
import type { NewTrackEvent } from '../event.js';
import { askedBefore, freeSeats } from '../rules/line.js';
import type { TrackState } from '../state.js';
import { followPlan } from './rosters.js';

/** Whether the track has answered this request, or a later one of the same journey. */
export const isHeard = (state: TrackState, journeyId: string, number: number): boolean => {
  const last =
    state.heard[journeyId] ?? state.left.findLast((other) => other.journeyId === journeyId)?.number ?? 0;
  return number <= last;
};

/** What the journey has of the track; null if nothing. */
export const holdingOf = (state: TrackState, journeyId: string): 'seat' | 'offer' | 'place' | null => {
  if (state.taken[journeyId] !== undefined) return 'seat';
  if (state.offers[journeyId]) return 'offer';
  return state.waitlist.some((waiting) => waiting.journeyId === journeyId) ? 'place' : null;
};

/**
 * R-WAITLIST: the events of a journey's request. A request that comes twice, or late, changes nothing. None is refused, because it follows from what the
 * journey has decided.
 */
export const hearRequest = (state: TrackState, journeyId: string, request: SeatRequest): NewTrackEvent[] => {
  const { number } = request;
  if (isHeard(state, journeyId, number)) return [];
  const has = holdingOf(state, journeyId);
  switch (request.wish) {
    case 'seat':
      return has ? [] : hearNewcomer(state, journeyId, request);
    case 'release':
      return has ? [happened('released', { journeyId, number, had: has }, 'R-WAITLIST')] : [];
    case 'rank':
      return has === 'place' || has === 'offer'
        ? [happened('reranked', { journeyId, number, priority: request.priority }, 'R-PRIORITY')]
        : [];
    case 'roster':
      return has === 'seat' ? followPlan(state, journeyId, request) : [];
    case 'ready':
      return has === 'place' ? [happened('readyAgain', { journeyId, number }, 'R-WAITLIST')] : [];
    case 'accept':
    case 'decline':
    case 'lapse': {
      const offer = state.offers[journeyId];
      if (offer?.number !== request.offer) return [];
      if (request.wish === 'accept') return [happened('offerAccepted', { journeyId, number }, 'R-WAITLIST')];
      const because = request.wish === 'lapse' ? 'lapsed' : 'declined';
      const keepsPlace = because === 'declined' || offer.waiting.lapses === 0;
      return [happened('offerPassed', { journeyId, number, because, keepsPlace }, 'R-WAITLIST')];
    }
  }
};

/** Gives a newcomer a free seat at once, unless the free seats are kept for those whom the track asks first; else a place in line. */
const hearNewcomer = (
  state: TrackState,
  journeyId: string,
  { number, priority, at, held }: SeatRequest & { readonly wish: 'seat' },
): NewTrackEvent[] => {
  const free = freeSeats(state);
  const first = askedBefore(state, priority);
  if (held || free > first.length) return [happened('seatGranted', { journeyId, number }, 'R-WAITLIST')];
  const asksFirst = free > 0 && first.length > 0 ? { asksFirst: first } : {};
  return [happened('waitlisted', { journeyId, number, priority, since: at, ...asksFirst }, 'R-WAITLIST')];
};

/** Notes that the journey knows of its offer. A journey that does not run any more will never answer, so it leaves the track. */
export const hearTold = (
  state: TrackState,
  { journeyId, offer, running }: TrackCommandOf<'told'>,
): NewTrackEvent[] => {
  const open = state.offers[journeyId];
  if (open?.number !== offer || open.told) return [];
  return running
    ? [happened('offerTold', { journeyId }, 'R-WAITLIST')]
    : [happened('released', { journeyId, number: null, had: 'offer' }, 'R-WAITLIST')];
};
