import type { TrackEvent } from './event.js';
import { evolve } from './evolve.js';
import { openTrack, type TrackSetting, type TrackState } from './state.js';

/**
 * The state that a track's recorded events give, from the first one on.
 * @param setting with which the track began, because no event says so. A later event may have changed it.
 */
export const replayTrack = (
  trackId: string,
  setting: TrackSetting,
  events: readonly TrackEvent[],
): TrackState => events.reduce(evolve, openTrack(trackId, setting));
