import type { Policy } from '../model/policy.js';
import type { WaitlistPolicy } from '../model/policy-sections.js';
import type { JourneyState } from '../model/state.js';
import { addSpan } from '../time/spans.js';
import { once, reminder, type RunningClock } from './clock.js';
import { blockGrantClocks } from './block-grant.js';

type Waitlist = NonNullable<JourneyState['waitlist']>;

/** Waitlist: an offer stays open for its time, and then goes on to the next client. The coordinator asks or calls a client who waits. */
export const waitlistClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { waitlist } = state;
  if (!waitlist) return [];
  const numbers = policy.waitlist;
  return [
    ...lapse(waitlist),
    ...(numbers ? [...asks(waitlist), ...calls(waitlist, numbers, policy)] : []),
    ...(numbers ? blockGrantClocks(state, waitlist, numbers, policy) : []),
  ];
};

const lapse = ({ offer, offers }: Waitlist): RunningClock[] =>
  offer
    ? [
        once(
          { id: `waitlist.offer.${offers}`, rule: 'R-WAITLIST', title: 'Seat offer lapses' },
          offer.expiresAt,
          'lapseOffer',
        ),
      ]
    : [];

/** The coordinator's task comes with the offer, and is due before it lapses: a seat that nobody hears of is no offer. */
const asks = ({ offer, offers, since }: Waitlist): RunningClock[] =>
  offer
    ? [
        {
          id: `waitlist.ask.${offers}`,
          rule: 'R-WAITLIST',
          title: 'A seat is offered: ask the client',
          consequence: 'raiseTask',
          counted: { since: offer.since ?? since, span: null },
          rungs: [{ at: offer.since ?? since, role: 'coordinator', rung: 0 }],
          dueAt: offer.expiresAt,
        },
      ]
    : [];

/** The client is called after the policy's days, or at once after an offer was passed on. Without their answer nobody knows whether they still wait. */
const calls = (
  { offer, passedAt, calledAt, since }: Waitlist,
  { call, callWithin }: WaitlistPolicy,
  policy: Policy,
): RunningClock[] => {
  if (offer) return [];
  const counted = passedAt ?? calledAt ?? since;
  const passed = passedAt !== null && passedAt !== undefined;
  const title = passed
    ? 'A seat was passed on: ask whether the client waits still'
    : 'Call the client who waits';
  const named = { id: `waitlist.call.${counted}`, rule: 'R-WAITLIST', title } as const;
  const due = passed ? counted : addSpan(counted, call, policy.calendar);
  return [
    reminder(
      { ...named, counted: { since: counted, span: passed ? null : call } },
      due,
      callWithin,
      'coordinator',
      policy,
    ),
  ];
};
