import type { TrackEvent } from './event.js';
import { evolve } from './evolve.js';
import { openTrack, type TrackSetting, type TrackState } from './state.js';

/**
 * The state that a track's recorded events give, from the first one on.
 * @param setting with which it began: no event says so. It counts for nothing where a later event changed it.
 */
export const replayTrack = (
  trackId: string,
  setting: TrackSetting,
  events: readonly TrackEvent[],
): TrackState => events.reduce(evolve, openTrack(trackId, setting));
