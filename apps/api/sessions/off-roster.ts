import { refuse, type Refusal } from '#journey/decision';
import { isOnRoster } from '#track/rules/group';
import type { TrackView } from '#track/view';

/**
 * R-GROUP: whoever is not on the roster of the group of their track has not been in its session. A group that the track does
 * not have is one of the plan alone, and has no roster.
 */
export const offRoster = (
  journeyId: string,
  track: string | null,
  group: string,
  tracks: readonly TrackView[],
): Refusal | null => {
  const held = tracks.find(({ trackId }) => trackId === track)?.groups.find(({ id }) => id === group);
  if (!held || isOnRoster(held, journeyId)) return null;
  const decision = refuse(
    'R-GROUP',
    `The client is not on the roster of ${group}.`,
    'joinGroup of the track',
  );
  return decision.ok ? null : decision.refusal;
};
