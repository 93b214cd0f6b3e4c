import type { TrackBoard } from '#contracts/http/track-board';
import type { EntryKind } from '#journey/model/milestone';
import { daysBetween } from '#journey/time/spans';
import type { Policy } from '#journey/model/policy';
import type { BoardJourney } from '#records/tracks/read-board';
import type { TrackView } from '#track/view';

/** More nobody plans with. */
const MOST_SOON = 5;

type FreeSoon = TrackBoard['freeSoon'][number];

/** @param track as the track itself has it, or as `byHand` makes it. @param now ms since epoch */
export const toBoardDto = (
  track: TrackView,
  journeys: readonly BoardJourney[],
  { calendar }: Policy,
  now: number,
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
      days: Math.max(0, daysBetween(Date.parse(since), now, calendar)),
      lastAttempt: tried(journeyId),
    })),
    freeSoon: freeSoon(seats.flatMap(({ journeyId }) => known.get(journeyId) ?? [])),
    next: waitlist.find(({ passedOver }) => !passedOver)?.journeyId ?? null,
  };
};

const freeSoon = (journeys: readonly BoardJourney[]): FreeSoon[] =>
  journeys
    .flatMap(({ journeyId, phase, treatment, clocks }): FreeSoon[] => {
      const clock = clocks.find(({ id }) => /^(hold|discharge)\.seat\./.test(id));
      if (clock)
        return [{ journeyId, at: clock.dueAt, because: phase === 'onHold' ? 'heldSeat' : 'discharged' }];
      return phase === 'treatment' && treatment
        ? [{ journeyId, at: treatment.endsAt, because: 'endOfTreatment' }]
        : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, MOST_SOON);

/**
 * Where a coordinator gives the seats the track itself knows of nobody: who has one, is offered one or waits stands in the journeys. Nobody
 * is passed over there, and a seat is had since the phase that they are in.
 */
export const byHand = (
  track: TrackView,
  journeys: readonly BoardJourney[],
  { priorities }: Pick<Policy, 'priorities'>,
): TrackView => {
  const waits = journeys.flatMap(({ journeyId, waitlist }) => (waitlist ? [{ journeyId, ...waitlist }] : []));
  const offers = waits.filter(({ offer }) => offer?.track === track.trackId);
  const line = waits
    .filter(({ offer }) => offer === null)
    .sort(
      (a, b) =>
        priorities.indexOf(a.priority) - priorities.indexOf(b.priority) || (a.since < b.since ? -1 : 1),
    );
  const seated = journeys.filter(({ waitlist, phase }) => !waitlist && phase !== 'waitlist');
  return {
    ...track,
    taken: seated.length,
    free: Math.max(0, track.capacity - seated.length - offers.length),
    seats: seated.map(({ journeyId, phaseSince }) => ({ journeyId, since: phaseSince })),
    offers: offers.map(({ journeyId, priority, since }) => ({ journeyId, priority, offeredAt: since })),
    waitlist: line.map(({ journeyId, priority, since, offers: offered }, index) => ({
      ...{ position: index + 1, journeyId, priority, since, offers: offered },
      ...{ lastOffer: null, lapses: 0, passedOver: false },
    })),
  };
};
