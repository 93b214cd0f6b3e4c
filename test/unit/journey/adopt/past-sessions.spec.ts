import { expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import { compareJourney } from '#journey/compare/compare';
import { replayState } from '#journey/evolve/replay';
import { plannedBetween } from '#journey/sessions/planned';
import { weeksOfSessions } from '#journey/sessions/weeks';
import { BEFORE_2026_4, POLICY as DEFAULT } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';

/** What was decided of past sessions stays decided when another policy is adopted (W19). */

const HOLIDAY = '2026-01-19';
/** Every holiday is a closure, too: what it is about is what a calendar closes, whichever of the two says so. */
const POLICY: Policy = (() => {
  const { onHolidays: _, ...sessions } = DEFAULT.sessions!;
  return { ...DEFAULT, sessions: { ...sessions, closures: [] } };
})();
const other = (version: string, change: Partial<Policy>, policy: Policy = POLICY): Policy => ({
  ...policy,
  ...change,
  version,
});
const holidays = (...dates: string[]): Pick<Policy, 'calendar'> => ({
  calendar: { ...POLICY.calendar, holidays: dates },
});
const closures = (...dates: string[]): Partial<Policy> => ({
  sessions: { ...POLICY.sessions!, closures: dates },
});
const start = (policy: Policy = POLICY): PureJourney => inTreatment({ slots: SLOTS, policy });
const dates = ({ state, policy }: PureJourney, from: string, to: string): string[] => [
  ...new Set(
    plannedBetween(state.treatment!.sessions!, { from, to }, policy).map(({ session }) =>
      session.slice(0, 10),
    ),
  ),
];
const plannedHours = ({ state, policy }: PureJourney, week: string): number =>
  weeksOfSessions(state.treatment!.sessions!, '2026-01-31', policy).find((one) => one.week === week)!.planned;
const asked = ({ tasks }: PureJourney, date: string): string[] =>
  tasks.filter((task) => task.startsWith(`attendance.${date}`));

test('W19: a holiday that is past and no longer in the policy does not become a session that nobody has recorded', () => {
  const journey = start().passUntil('2026-01-26T13:00:00.000Z').adopt(other('no-holidays', holidays()));
  expect(dates(journey, '2026-01-19', '2026-01-20')).toEqual(['2026-01-20']);
  expect(plannedHours(journey, HOLIDAY)).toBe(12);
  expect(asked(journey.passDays(3), HOLIDAY)).toEqual([]);
  expect(journey.eventsOf('policyAdopted')[0]?.data.closedBefore).toEqual([HOLIDAY]);
  expect(replayState(journey.state.journeyId, journey.events)).toEqual(journey.state);
});

test('W19: a closure that comes after its day takes no session away that was planned', () => {
  const journey = start().passUntil('2026-01-16T13:00:00.000Z');
  expect(asked(journey, '2026-01-13')).toHaveLength(2);
  journey.adopt(other('snow', closures('2026-01-13')));
  expect([dates(journey, '2026-01-13', '2026-01-13'), asked(journey, '2026-01-13')]).toEqual([
    ['2026-01-13'],
    ['attendance.2026-01-13.tue-group.1', 'attendance.2026-01-13.tue-group.2'],
  ]);
  expect(
    journey.attempt('recordAttendance', {
      ...{ session: '2026-01-13.tue-group', outcome: 'cancelledByProgram', minutes: null, reason: null },
    }),
  ).toBeNull();
});

test('R-ATTEND: a session that nobody has recorded stays asked for, whatever was recorded since', () => {
  const journey = start();
  for (const [session, minutes] of [
    ['2026-01-06.tue-group', 180],
    ['2026-01-07.wed-group', 120],
    ['2026-01-07.wed-one', 60],
    ['2026-01-08.thu-group', 180],
    ['2026-01-09.fri-group', 180],
  ] as const)
    journey.reach(
      'recordAttendance',
      { session, outcome: 'attended', minutes, reason: null },
      { at: `${session.slice(0, 10)}T23:00:00.000Z` },
    );
  const before = asked(journey, '2026-01-05');
  expect(before).toEqual(['attendance.2026-01-05.mon-group.1', 'attendance.2026-01-05.mon-group.2']);
  const raised = journey.eventsOf('taskRaised').length;
  journey.adopt(other('next', {}));
  expect(asked(journey, '2026-01-05')).toEqual(before);
  expect(journey.eventsOf('taskRaised')).toHaveLength(raised);
});

test('W19: on the day itself what has begun stays, and what is to come is by the new calendar', () => {
  // Wednesday, 10:30 in New York: the group of 9 o’clock has begun, the hour of 11 has not.
  const journey = start().passUntil('2026-01-14T15:30:00.000Z');
  journey.adopt(other('snow', closures('2026-01-14')));
  const held = plannedBetween(
    journey.state.treatment!.sessions!,
    { from: '2026-01-14', to: '2026-01-14' },
    journey.policy,
  );
  expect(held.map(({ session }) => session)).toEqual(['2026-01-14.wed-group']);
  // And the other way: the closure is lifted in the afternoon.
  journey.passUntil('2026-01-14T15:45:00.000Z').adopt(other('no-snow', closures()));
  expect(dates(journey, '2026-01-12', '2026-01-16')).toHaveLength(5);
});

test('W19: each past day is by the calendar that it had, however many have been adopted since', () => {
  const journey = start()
    .passUntil('2026-01-20T13:00:00.000Z')
    .adopt(other('one', holidays('2026-01-22')));
  journey.passUntil('2026-01-27T13:00:00.000Z').adopt(other('two', holidays('2026-01-29')));
  journey.passUntil('2026-02-03T13:00:00.000Z').adopt(other('three', holidays()));
  expect(journey.eventsOf('policyAdopted').map(({ data }) => data.closedBefore)).toEqual([
    [HOLIDAY],
    ['2026-01-22'],
    ['2026-01-29'],
  ]);
  const held = new Set(dates(journey, '2026-01-12', '2026-02-03'));
  expect([HOLIDAY, '2026-01-22', '2026-01-29'].filter((date) => held.has(date))).toEqual([]);
  expect(held.size).toBe(17 - 3);
});

test('W19: the same calendar is not kept twice, and an earlier policy keeps none', () => {
  const journey = start().passUntil('2026-01-26T13:00:00.000Z');
  journey.adopt(other('same', { clocks: { ...POLICY.clocks, reviewDays: 20 } }));
  expect(journey.eventsOf('policyAdopted')[0]?.data.closedBefore).toBeUndefined();
  expect(journey.state.treatment!.sessions!.calendars).toBeUndefined();
  const earlier = start(BEFORE_2026_4).passUntil('2026-01-26T13:00:00.000Z');
  earlier.adopt(other('earlier', holidays(), BEFORE_2026_4));
  expect(dates(earlier, '2026-01-19', '2026-01-19')).toEqual([HOLIDAY]);
});

test('W19: a session that was moved away from a day that closes later is held', () => {
  const journey = start().reach('rescheduleSession', {
    ...{ session: '2026-01-13.tue-group', start: Date.parse('2026-01-17T15:00:00.000Z'), reason: 'snow' },
  });
  journey.adopt(other('snow', closures('2026-01-13')));
  expect(dates(journey, '2026-01-17', '2026-01-17')).toEqual(['2026-01-13']);
});

test('W19: beforehand, the comparison tells of no session of a past day either', () => {
  const { state, events, now } = start().passUntil('2026-01-19T23:00:00.000Z');
  const to = other('no-holidays', holidays());
  const said = compareJourney(state.journeyId, events, POLICY, to, now).differences.map(({ what }) => what);
  expect(said.filter((what) => what.includes(HOLIDAY))).toEqual([]);
});
