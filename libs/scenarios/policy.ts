import type { Policy } from '#journey/model/policy';
import { loadDefaultPolicy } from '#policy/load-policy';

const without = (policy: Policy, section: keyof Policy): Policy =>
  Object.fromEntries(Object.entries(policy).filter(([name]) => name !== section)) as unknown as Policy;

/** The same policy, but a coordinator gives the seats. Courses that are not about seats then need no track workflow. */
export const seatsByHand = (policy: Policy): Policy => without(policy, 'seats');

const YEARS = { from: 2025, to: 2032 };

/** The program's default policy, with seats by hand; its calendar knows the years in which the scenarios are set. */
export const POLICY = seatsByHand(loadDefaultPolicy(YEARS));

/** The policy with the instruments from before 2026.4: no C-SSRS in the cadence, no sets, and no instruments for adolescents. */
const withoutSets = (policy: Policy): Policy => {
  const { sets: _, forAdolescents: __, ...instruments } = policy.instruments!;
  const cadence = instruments.cadence.filter(({ instrument }) => instrument !== 'C-SSRS');
  return { ...policy, instruments: { ...instruments, cadence } };
};

const SINCE_2026_4 = [
  ...(['ladders', 'tasksAtStart', 'oneTask', 'relapse', 'deterioration', 'risk'] as const),
  ...(['waitlist', 'plan', 'hold', 'contact', 'endings', 'weeks', 'attendance', 'review', 'leave'] as const),
  'toxicology' as const,
  ...(['adolescentUnder', 'extendBeyond'] as const),
];

/** The default policy before 2026.4, which brought the sections that are left out here (ADR 13). */
export const BEFORE_2026_4: Policy = (() => {
  const { daysAtTier, deliveredShare, daysWithoutRelapse } = POLICY.taper;
  const taper = { daysAtTier, deliveredShare, daysWithoutRelapse };
  const { beside: _, recurs: __, ...schedule } = POLICY.schedule;
  const { summary: ___, ...discharge } = POLICY.discharge;
  const { roster: ____, ...groups } = POLICY.groups!;
  const { onHolidays: _____, ...sessions } = { ...POLICY.sessions!, closures: [] };
  const earlier = withoutSets(SINCE_2026_4.reduce(without, POLICY));
  return { ...earlier, version: '2026.3', taper, schedule, discharge, groups, sessions };
})();

/** Nobody is asked what the priority rests on. */
const withoutAsking = (policy: Policy): Policy => {
  const { askPriority: _, ...waitlist } = policy.waitlist!;
  return { ...policy, waitlist };
};

/**
 * Asks for no baseline, for no C-SSRS by cadence, and for nothing that the priority rests on, and raises no task before it is late. For courses that are about
 * something else.
 */
export const NO_BASELINE = without(withoutAsking(withoutSets(POLICY)), 'tasksAtStart');

/** Also does not ask for hours by the week, so a week may be recorded at any time. */
export const WEEKS_AS_THEY_COME = without(NO_BASELINE, 'weeks');

/** Also has version 1 of the rules of suicide risk, under which the tasks of a ladder are ticked off. */
export const NO_RISK = without(WEEKS_AS_THEY_COME, 'risk');

/** The same policy, but a task that nobody answers is told again once a week. */
const onceAWeek = (policy: Policy): Policy => ({
  ...policy,
  risk: { ...policy.risk!, toldAgainMinutes: 10_080 },
});

/** For courses that let months pass and are about something else. */
export const ONCE_A_WEEK = onceAWeek(WEEKS_AS_THEY_COME);

/** The policy that ships, seats by tracks included. Only what nobody answers is told again once a week. */
export const SHIPPED = onceAWeek(loadDefaultPolicy(YEARS));

/** A policy of version 0.1, in which no instrument has to be repeated. */
export const NO_CADENCE = without(NO_RISK, 'instruments');
