import type { JourneyEvent } from '#journey/model/event';
import { contradiction, type Contradiction } from './contradiction.js';
import type { OnRecord } from './on-record.js';

type Has = { readonly track: string; readonly what: 'seat' | 'offer' | 'place' } | null;

/** What a journey has of a track, as its own events say it. */
const hasOf = (events: readonly JourneyEvent[]): Has =>
  events.reduce<Has>((has, event) => {
    switch (event.type) {
      case 'waitlisted':
        return { track: event.data.track, what: 'place' };
      case 'seatOffered':
        return { track: event.data.track, what: 'offer' };
      case 'seatDeclined':
      case 'offerLapsed':
        return has && { ...has, what: 'place' };
      case 'admitted':
        return { track: event.data.track, what: 'seat' };
      case 'seatReleased':
      case 'journeyClosed':
        return null;
      default:
        return has;
    }
  }, null);

/** Seats, offers and places of the tracks against those of the journeys; and no seat for two, or two for one. Pure. */
export const judgeSeats = ({ tracks, events }: Pick<OnRecord, 'tracks' | 'events'>): Contradiction[] => {
  const ofTracks = new Map<string, string[]>();
  const found: Contradiction[] = [];
  for (const [id, { capacity, seats, offers, waitlist }] of tracks) {
    if (seats.length + offers.length > capacity)
      found.push(
        contradiction('seats', id, `${seats.length} taken and ${offers.length} offered of ${capacity}`),
      );
    const all = { seat: seats, offer: offers, place: waitlist };
    for (const [what, those] of Object.entries(all))
      for (const { journeyId } of those)
        ofTracks.set(journeyId, [...(ofTracks.get(journeyId) ?? []), `${what} of ${id}`]);
  }
  for (const [journeyId, those] of events) {
    const has = hasOf(those);
    const own = has ? [`${has.what} of ${has.track}`] : [];
    const given = ofTracks.get(journeyId) ?? [];
    if (own.join() !== given.join())
      found.push(
        contradiction(
          'seats',
          journeyId,
          `it has ${own.join() || 'nothing'}, tracks say ${given.join() || 'nothing'}`,
        ),
      );
    ofTracks.delete(journeyId);
  }
  for (const [journeyId, given] of ofTracks)
    found.push(contradiction('seats', journeyId, `not on record, and has ${given.join()}`));
  return found;
};
