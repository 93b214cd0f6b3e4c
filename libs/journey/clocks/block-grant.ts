import type { Policy } from '../model/policy.js';
import type { WaitlistPolicy } from '../model/policy-sections.js';
import type { JourneyState } from '../model/state.js';
import { fromTheStart, ladder, type RunningClock } from './clock.js';

type Waitlist = NonNullable<JourneyState['waitlist']>;

/**
 * R-INTERIM: interim services within 48 hours of the referral, and a seat or a referral on within 14 days, or 120 where interim
 * services are given (42 U.S.C. 300x-23 and 300x-27; 45 CFR 96.126 and 96.131). The days are the policy's.
 */
export const blockGrantClocks = (
  state: JourneyState,
  waitlist: Waitlist,
  numbers: WaitlistPolicy,
  policy: Policy,
): RunningClock[] => [
  ...servicesAndSeat(state, waitlist, numbers, policy),
  ...elsewhere(state, waitlist, numbers, policy),
];

const servicesAndSeat = (
  { openedAt, phaseSince }: JourneyState,
  { priority, interimAt, prioritySince }: Waitlist,
  { interim, admission }: WaitlistPolicy,
  policy: Policy,
): RunningClock[] => {
  const given = interimAt !== undefined;
  // A new `prioritySince` gives the clocks new ids, so that every rung is told once for each time they are asked for (R-ONCE).
  const again = prioritySince === undefined ? '' : `.${prioritySince}`;
  const services = ladder(
    { id: `waitlist.interim${again}`, rule: 'R-INTERIM', title: 'Give interim services' },
    openedAt,
    interim.within,
    'coordinator',
    policy,
  );
  const within = given ? admission.withInterim : admission.within;
  const seat = ladder(
    {
      id: `${given ? 'waitlist.admission.interim' : 'waitlist.admission'}${again}`,
      rule: 'R-INTERIM',
      title: 'Admit, or refer to a program that has a seat',
    },
    openedAt,
    within,
    'coordinator',
    policy,
  );
  // The task comes as the client begins to wait, not when it is late.
  const atOnce = { at: phaseSince, role: 'coordinator', rung: 0 } as const;
  return [
    ...(interim.priorities.includes(priority) && !given
      ? [{ ...services, rungs: [atOnce, ...services.rungs], dueAt: services.rungs[0]!.at }]
      : []),
    ...(admission.priorities.includes(priority) ? [seat] : []),
  ];
};

/**
 * R-INTERIM, version 2: a pregnant client for whom there is no seat is referred to a program that has one. Interim services are only for a client for whom no
 * other program has a seat either (42 U.S.C. 300x-27(b)). So the coordinator has to ask other programs, from when the client begins to wait, or is known to be
 * pregnant.
 */
const elsewhere = (
  { phaseSince }: JourneyState,
  { priority, prioritySince = phaseSince, noSeatElsewhereAt = -Infinity }: Waitlist,
  { referOn }: WaitlistPolicy,
  policy: Policy,
): RunningClock[] => {
  if (!referOn?.priorities.includes(priority) || noSeatElsewhereAt >= prioritySince) return [];
  const named = {
    id: `waitlist.referOn.${prioritySince}`,
    rule: 'R-INTERIM',
    title: 'No seat: refer to a program that has one, or say that none has',
  } as const;
  const clock = ladder(named, prioritySince, referOn.within, 'coordinator', policy);
  return [fromTheStart(clock, prioritySince, 'coordinator')];
};
