import { DAY } from '#journey/time/local-time';
import type { TrackCommandOf } from '../command.js';
import { accept, happened, refuse, type TrackDecision } from '../decision.js';
import type { NewTrackEvent } from '../event.js';
import { isNearlyFull } from '../rules/capacity.js';
import type { TrackState } from '../state.js';

/**
 * R-CAPACITY: the event that follows from how full the track is now, once each time that it becomes nearly full, and once when it no longer is.
 * @param at the track's clock, ms since epoch
 */
export const capacityNews = (state: TrackState, at: number): NewTrackEvent[] => {
  const { setting, taken: seats, nearlyFull = null } = state;
  const { capacity } = setting;
  const taken = Object.keys(seats).length;
  const isNow = isNearlyFull(state);
  if (isNow && nearlyFull === null) {
    const dueAt = at + setting.nearlyFull!.reportWithinDays * DAY;
    return [happened('capacityReached', { taken, capacity, dueAt }, 'R-CAPACITY')];
  }
  return !isNow && nearlyFull !== null ? [happened('capacityLeft', { taken, capacity }, 'R-CAPACITY')] : [];
};

/** R-CAPACITY: somebody has reported it, and the task is done. */
export const reportCapacity = (
  { nearlyFull }: TrackState,
  { task }: TrackCommandOf<'reportCapacity'>,
): TrackDecision => {
  if (!nearlyFull || nearlyFull.number !== task)
    return refuse('R-CAPACITY', 'The track asks for no such report.', 'the task that the track has now');
  return nearlyFull.reported
    ? refuse('R-CAPACITY', 'It has been reported already.', 'nothing')
    : accept(happened('capacityReported', { task }, 'R-CAPACITY'));
};
