import { freeSeats } from '#track/rules/line';
import type { TrackState } from '#track/state';

/** What operators see of the track in the Temporal UI: only numbers, and no clients. */
export const detailsOf = (state: TrackState): string => {
  const { setting, taken, offers, waitlist } = state;
  const seats = [
    `Seats: ${setting.capacity}`,
    `taken ${Object.keys(taken).length}`,
    `offered ${Object.keys(offers).length}`,
    `free ${Math.max(0, freeSeats(state))}`,
  ];
  return [seats.join(', '), `Waiting: ${waitlist.length}`].join('  \n');
};
