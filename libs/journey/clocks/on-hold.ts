import type { JourneyState } from '../model/state.js';
import { once, type RunningClock } from './clock.js';

/** R-HOLD: the seat is kept for the policy's time. */
export const holdClocks = (state: JourneyState): RunningClock[] =>
  state.hold && !state.hold.seatReleased
    ? [
        once(
          {
            id: `hold.seat.${state.hold.since}`,
            rule: 'R-HOLD',
            title: 'Kept seat is released',
            // Until when it is kept was decided as the hold began, under the policy of that day.
            counted: { since: state.hold.since, span: null },
          },
          state.hold.seatUntil,
          'releaseSeat',
        ),
      ]
    : [];
