import type { JourneyState } from '../model/state.js';
import { once, type RunningClock } from './clock.js';

/** Waitlist: an offer stays open for its time and then goes on to the next. */
export const waitlistClocks = (state: JourneyState): RunningClock[] =>
  state.waitlist?.offer
    ? [
        once(
          { id: `waitlist.offer.${state.waitlist.offers}`, rule: 'R-WAITLIST', title: 'Seat offer lapses' },
          state.waitlist.offer.expiresAt,
          'lapseOffer',
        ),
      ]
    : [];
