import type { Policy } from '#journey/model/policy';
import { datesBetween } from '#journey/time/spans';
import { freeSoon, type FreeSoon, type Seated } from './free-soon.js';
import { byHand, type OnTrack } from './seats-by-hand.js';
import type { TrackView } from './view.js';

/** How full a track is. */
export interface TrackCapacity {
  readonly track: string;
  readonly seats: number;
  readonly taken: number;
  /** Held until an offer is answered, or lapses. */
  readonly offered: number;
  readonly free: number;
  /** Clients in line who are not offered a seat. */
  readonly waiting: number;
  /** `days`: local days from today, 0 if it is late. Null if no end is known. */
  readonly nextFree: (Omit<FreeSoon, 'journeyId'> & { readonly days: number }) | null;
}

/** @param journeys those on the track. @param now ms since epoch */
export const capacityOf = (
  track: TrackView,
  journeys: readonly (OnTrack & Seated)[],
  policy: Policy,
  now: number,
): TrackCapacity => {
  const own = policy.seats?.by === 'tracks' ? track : byHand(track, journeys, policy);
  const seated = new Set(own.seats.map(({ journeyId }) => journeyId));
  const [next] = freeSoon(journeys.filter(({ journeyId }) => seated.has(journeyId)));
  const days = next && Math.max(0, datesBetween(now, Date.parse(next.at), policy.calendar));
  return {
    ...{ track: own.trackId, seats: own.capacity, taken: own.taken, free: own.free },
    offered: own.offers.length,
    waiting: own.waitlist.length,
    nextFree: next ? { at: next.at, days: days!, because: next.because } : null,
  };
};
