import type { Refusal } from '#journey/model/decision';
import { rule } from '#journey/model/rule';
import type { TrackView } from '../view.js';
import { isOnRoster } from './group.js';

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
  return {
    rule: rule('R-GROUP'),
    detail: `The client is not on the roster of ${group}.`,
    needed: ['joinGroup of the track'],
  };
};
