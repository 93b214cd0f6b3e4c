import type { JourneyState } from '#journey/model/state';
import { waitsForSeatAgain } from '#journey/rules/seat-again';
import type { TrackView } from '#track/view';
import { difference, type Difference } from './difference.js';

type Held = 'seat' | 'offer' | 'place';

/** What a journey has in its track, according to the journey. */
export interface SeatOfJourney {
  readonly journeyId: string;
  readonly track: string;
  readonly has: Held | null;
  /** Whether the track still has to answer a request. Until then the two may differ. */
  readonly asks: boolean;
  /** Sequence of the journey's last event. */
  readonly seq: number;
}

/** Null where a coordinator gives the seats by hand. */
export const seatOf = (state: JourneyState): SeatOfJourney | null => {
  const { journeyId, seq, seatLink } = state;
  if (!seatLink) return null;
  const asks = seatLink.requests.length > 0;
  return { journeyId, track: seatLink.track, has: held(state), asks, seq };
};

const held = (state: JourneyState): Held | null => {
  const { phase, waitlist, seatLink, track, hold, discharge } = state;
  if (phase === 'closed') return null;
  if (phase === 'waitlist') return waitlist?.offer ? 'offer' : 'place';
  if (waitsForSeatAgain(state)) return 'place';
  const released = hold?.seatReleased ?? discharge?.seatReleased ?? false;
  return track === seatLink?.track && !released ? 'seat' : null;
};

/**
 * Journeys for which the track and the journey disagree: what the track gives them (a seat, an offer, a place in line) is not what they have, or the track
 * gives something to a journey that does not know of it.
 */
export const compareSeats = (view: TrackView, journeys: readonly SeatOfJourney[]): Difference[] => {
  const { trackId } = view;
  const own = new Map(journeys.map((journey) => [journey.journeyId, journey]));
  const given = heldIn(view);
  const here = journeys.filter(({ track }) => track === trackId).map(({ journeyId }) => journeyId);
  return [...new Set([...given.keys(), ...here])]
    .filter((journeyId) => {
      const journey = own.get(journeyId);
      if (journey?.track === trackId && journey.asks) return false;
      const has = journey?.track === trackId ? journey.has : null;
      return has !== (given.get(journeyId) ?? null);
    })
    .map((journeyId) => difference('seat-differs', { kind: 'journey', id: journeyId }, null, [trackId]));
};

const heldIn = ({ seats, offers, waitlist }: TrackView): Map<string, Held> =>
  new Map<string, Held>([
    ...seats.map(({ journeyId }) => [journeyId, 'seat'] as const),
    ...offers.map(({ journeyId }) => [journeyId, 'offer'] as const),
    ...waitlist.map(({ journeyId }) => [journeyId, 'place'] as const),
  ]);
