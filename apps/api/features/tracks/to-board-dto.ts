import type { TrackBoard } from '#contracts/http/track-board';
import type { EntryKind } from '#journey/model/milestone';
import { daysBetween } from '#journey/time/spans';
import type { Policy } from '#journey/model/policy';
import type { BoardJourney } from '#records/tracks/read-board';
import type { NowOf } from '#api/platform/journeys/journey-times';
import { freeSoon } from '#track/free-soon';
import type { TrackView } from '#track/view';

/** Most journeys in `freeSoon`: nobody plans with more. */
const MOST_SOON = 5;

/** @param track as the track itself has it, or as `byHand` makes it */
export const toBoardDto = (
  track: TrackView,
  journeys: readonly BoardJourney[],
  { calendar }: Policy,
  nowOf: NowOf,
): TrackBoard => {
  const known = new Map(journeys.map((journey) => [journey.journeyId, journey]));
  const of = (journeyId: string) => ({ journeyId, client: known.get(journeyId)?.client ?? null });
  const tried = (journeyId: string): TrackBoard['offers'][number]['lastAttempt'] => {
    const attempt = known.get(journeyId)?.lastAttempt;
    return attempt ? { at: attempt.at.toISOString(), reached: attempt.reached } : null;
  };
  const { trackId, capacity, taken, free, seats, offers, waitlist } = track;
  return {
    ...{ trackId, capacity, taken, free },
    seats: seats.map(({ journeyId, since }) => {
      const { phase = null, tier = null } = known.get(journeyId) ?? {};
      return { ...of(journeyId), since, phase, tier };
    }),
    offers: offers
      .map(({ journeyId, priority, offeredAt }) => ({
        ...of(journeyId),
        ...{ priority, offeredAt, lastAttempt: tried(journeyId) },
        expiresAt: known.get(journeyId)?.waitlist?.offer?.expiresAt ?? null,
      }))
      .sort((a, b) => ((a.expiresAt ?? '') < (b.expiresAt ?? '') ? -1 : 1)),
    waiting: waitlist.map(({ journeyId, since, ...place }) => ({
      ...of(journeyId),
      ...place,
      since,
      because: (known.get(journeyId)?.entryKind as EntryKind | undefined) ?? null,
      days: Math.max(0, daysBetween(Date.parse(since), nowOf(journeyId), calendar)),
      lastAttempt: tried(journeyId),
    })),
    freeSoon: freeSoon(seats.flatMap(({ journeyId }) => known.get(journeyId) ?? [])).slice(0, MOST_SOON),
    next: waitlist.find(({ passedOver }) => !passedOver)?.journeyId ?? null,
  };
};
