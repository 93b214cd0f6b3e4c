import type { Phase } from '#journey/model/phase';
import type { Policy } from '#journey/model/policy';
import type { JourneyView } from '#journey/view';
import type { TrackView } from './view.js';

/** What a journey on a track says about its seat: whether it has one, is offered one, or waits. */
export interface OnTrack {
  readonly journeyId: string;
  readonly phase: Phase;
  /** ISO string. */
  readonly phaseSince: string;
  readonly waitlist: JourneyView['waitlist'];
}

/**
 * The view of a track whose seats a coordinator gives. Such a track knows of nobody itself, so the journeys say who has a seat, is offered one or waits. Nobody
 * is passed over there, and a seat counts from the beginning of the phase that the client is in.
 */
export const byHand = (
  track: TrackView,
  journeys: readonly OnTrack[],
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
