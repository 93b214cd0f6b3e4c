import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { addSpan } from '../time/spans.js';
import { once, reminder, type RunningClock } from './clock.js';

type Hold = NonNullable<JourneyState['hold']>;

/** R-HOLD: the seat is kept for the policy's time, and the other provider is called for as long as the hold lasts. */
export const holdClocks = ({ hold }: JourneyState, policy: Policy): RunningClock[] =>
  hold ? [...keptSeat(hold), ...(hold.handOff ? calls(hold, policy) : lookAgain(hold, policy))] : [];

const keptSeat = ({ since, seatUntil, seatReleased }: Hold): RunningClock[] =>
  seatReleased
    ? []
    : [
        once(
          {
            id: `hold.seat.${since}`,
            rule: 'R-HOLD',
            title: 'Kept seat is released',
            // `seatUntil` was decided when the hold began, under the policy of that day, so no span is given.
            counted: { since, span: null },
          },
          seatUntil,
          'releaseSeat',
        ),
      ];

/** R-LEAVE: on its day somebody looks whether the client comes back. */
const lookAgain = ({ since, lookAgainAt }: Hold, policy: Policy): RunningClock[] => {
  if (lookAgainAt === undefined || !policy.leave) return [];
  const named = {
    id: `leave.look.${lookAgainAt}`,
    rule: 'R-LEAVE',
    title: 'The client is on leave: look whether they come back',
    counted: { since, span: null },
  } as const;
  return [reminder(named, lookAgainAt, policy.leave.lookWithin, 'coordinator', policy)];
};

const calls = ({ since, calledAt = since }: Hold, policy: Policy): RunningClock[] => {
  if (!policy.hold) return [];
  const { call, callWithin } = policy.hold;
  const named = {
    id: `hold.call.${calledAt}`,
    rule: 'R-HOLD',
    title: 'Call the provider that the client is at',
    counted: { since: calledAt, span: call },
  } as const;
  return [reminder(named, addSpan(calledAt, call, policy.calendar), callWithin, 'clinician', policy)];
};
