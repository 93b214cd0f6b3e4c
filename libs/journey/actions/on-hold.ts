import { isOnLeave } from '../rules/leave.js';
import { localDate } from '../time/local-time.js';
import { addDays } from '../time/spans.js';
import { handedTo, type Offerings, WRITTEN } from './offering.js';

export const onHoldOfferings: Offerings<
  'transfer' | 'returnFromHold' | 'closeTransferred' | 'recordProviderCall' | 'beginLeave'
> = {
  transfer: ({ phase }) => {
    const whole = { handOff: handedTo(4), reason: WRITTEN };
    if (phase === 'treatment') return { whole };
    return { whole, inWriting: { ...whole, waived: [{ what: 'summary', reason: WRITTEN }] }, second: true };
  },
  returnFromHold: ({ hold, treatment, track, seatLink }, { policy }) => {
    if (!hold || !treatment) return null;
    const { tier } = treatment;
    // If the seat was released, any track stands for the seat that a coordinator finds.
    const seat = hold.seatReleased && !seatLink ? (track ?? policy.tracks[0]!.id) : null;
    return { defaults: { tier }, whole: { tier, seat, reason: WRITTEN } };
  },
  closeTransferred: ({ hold }) =>
    hold?.handOff
      ? {
          whole: { reason: null },
          inWriting: { reason: WRITTEN, waived: [{ what: 'summary', reason: WRITTEN }] },
          second: true,
        }
      : null,
  recordProviderCall: (state) => (isOnLeave(state) ? null : { whole: { reached: true, note: null } }),
  beginLeave: (state, { at, policy }) => {
    if (!policy.leave || (state.hold && !isOnLeave(state))) return null;
    const lookAgainOn = localDate(addDays(at, 1, policy.calendar), policy.calendar);
    return { whole: { lookAgainOn, reason: WRITTEN }, second: true };
  },
};
