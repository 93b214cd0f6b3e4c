import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Dose, SessionsList } from '#contracts/http/sessions';
import type { SessionOutcome } from '#journey/model/sessions';
import { loadDefaultPolicy } from '#policy/load-policy';
import { LEVEL_3 } from '#scenarios/admission';
import { toAftercare, written } from '#scenarios/course';
import { PLAN } from '#scenarios/plan';
import { seatsByHand } from '#scenarios/policy';
import { MEETING, SLOTS, withSlots } from '#scenarios/slots';
import { ApiOnStage } from '../support/api-on-stage.js';
import { agreeContinuingCare, inWaitlist } from '../support/course.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { daysAfter as later, localDay as day } from '../support/local-days.js';
import { openStage, type Stage } from '../support/stage.js';
import { wallClock, Weeks } from '../support/weeks.js';
import { reviewed } from '#scenarios/review';

/** The clocks change between the second week and the third. */
const weeks = Weeks.aroundClockChange();
const HOLIDAY = weeks.date(3, 1);
const CLOSURE = weeks.date(4, 3);
const policy = (() => {
  const { calendar, sessions: section, ...rest } = seatsByHand(loadDefaultPolicy());
  const { onHolidays: _, ...sessions } = section!;
  return {
    ...rest,
    calendar: { ...calendar, holidays: [HOLIDAY] },
    sessions: { ...sessions, closures: [CLOSURE] },
  };
})();

let stage: Stage;
let api: ApiOnStage;
let journey: JourneyOnStage;
beforeAll(async () => {
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

type Ended = readonly [slot: string, outcome: SessionOutcome, minutes: number | null];
const came = (slot: string, minutes: number): Ended => [slot, 'attended', minutes];
const late = (slot: string, minutes: number): Ended => [slot, 'late', minutes];
const missed = (slot: string): Ended => [slot, 'noShow', null];

const MON = came('mon-group', 180);
const TUE = came('tue-group', 180);
const WED = [came('wed-group', 120), came('wed-one', 60)];
const THU = came('thu-group', 180);
const FRI = came('fri-group', 180);

const NAMES: Record<string, number> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6 };
const nameOf = (week: number, slot: string): string =>
  `${weeks.date(week, NAMES[slot.slice(0, 3)]!)}.${slot}`;

const record = async (week: number, [slot, outcome, minutes]: Ended, reason: string | null = null) =>
  journey.reach('recordAttendance', { session: nameOf(week, slot), outcome, minutes, reason });

/** The days of a week, each recorded just after its last session. */
const inWeek = async (week: number, ...ended: Ended[]): Promise<void> => {
  for (const one of ended) {
    const at = weeks.at(week, NAMES[one[0].slice(0, 3)]!, '12:05');
    if (at > journey.now) await journey.passUntil(at);
    await record(week, one);
  }
};

const until = (week: number, weekday: number, time: string): Promise<void> =>
  journey.passUntil(weeks.at(week, weekday, time));
const review = (summary: string) => journey.reach('reviewPlan', reviewed(summary));
/** When a clock falls due, or has. */
const dueAt = async (clock: string): Promise<string> => {
  const { tasks, clocks } = await journey.recorded();
  const open = tasks.find((task) => task.clock === clock) ?? clocks.find(({ id }) => id === clock);
  return wallClock(open!.dueAt!);
};
/** A local time as people say it. */
const when = (week: number, weekday: number, time: string): string =>
  wallClock(weeks.at(week, weekday, time));
const raised = async (clock: string): Promise<string[]> =>
  (await journey.eventsOf('taskRaised'))
    .filter(({ data }) => data.clock?.startsWith(clock))
    .map(({ at, data }) => `${wallClock(at)} ${data.role}`);
const openTasks = async (clock: string): Promise<number> =>
  (await journey.recorded()).tasks.filter(({ task }) => task.startsWith(clock)).length;

test('90 days of attended, late, missed, excused, cancelled and made-up sessions, with a relapse', async () => {
  journey = await inWaitlist(stage);
  await until(0, 1, '07:00');
  await journey.reach('offerSeat', { track: 'main-day-onsite' });
  await journey.reach('acceptSeat', {});
  await journey.reach('recordAssessment', LEVEL_3);
  await journey.reach('decideLevel', { level: 3, reason: null, handOff: null });
  await journey.reach('draftPlan', { plan: withSlots(PLAN, [...SLOTS, MEETING]), reason: null });
  await journey.reach('signPlan', { signer: 'client' });
  await journey.reach('signPlan', { signer: 'clinician' });
  const start = (await journey.eventsOf('treatmentStarted'))[0]!;
  expect(day(start.at)).toBe(weeks.date(0, 1));
  expect(day(start.data.endsAt)).toBe(later(start.at, 90));

  await inWeek(0, MON, late('tue-group', 150));
  await journey.reach('recordTwelveStep', { date: weeks.date(0, 2), minutes: 60 });
  await inWeek(0, ...WED, THU, FRI, came('sat-meeting', 90));

  await inWeek(1, MON, missed('tue-group'));
  const missedOnTuesday = nameOf(1, 'tue-group');
  await journey.reach('contactNoShow', { session: missedOnTuesday, reached: false });
  await until(1, 2, '17:00');
  await journey.reach('contactNoShow', { session: missedOnTuesday, reached: true });
  await inWeek(1, ...WED, THU, FRI);
  expect(await dueAt('review.1')).toBe(wallClock(start.at).replace(day(start.at), later(start.at, 30)));
  expect(await openTasks('noShow.')).toBe(0);

  // The clocks have changed. 14,5 h + 12 h + 3 h are more than 27 h.
  await inWeek(2, MON);
  expect(await dueAt('review.1')).toBe(when(2, 1, '12:00'));
  expect(await openTasks('review.1')).toBe(1);
  await until(2, 1, '13:00');
  await review('engaged');
  expect(await openTasks('review.1')).toBe(0);
  await journey.reach('stepDown', { reason: null });
  await journey.reach('holdExtraSession', {
    ...{ start: weeks.at(2, 4, '09:00'), minutes: 120, kind: 'individual', group: null, mode: 'onSite' },
    ...{ makesUp: missedOnTuesday, reason: 'made up with the therapist' },
  });
  await inWeek(2, TUE, ...WED);
  await until(2, 4, '11:05');
  await journey.reach('recordAttendance', {
    ...{ session: `${weeks.date(2, 4)}.extra.1`, outcome: 'attended', minutes: 120, reason: null },
  });
  await inWeek(2, FRI);

  await until(3, 2, '08:00');
  await inWeek(3, TUE, came('wed-group', 120));
  await record(3, ['wed-one', 'cancelledByProgram', null]);
  await until(3, 4, '15:00');
  await journey.report({ name: 'relapseReported', data: { source: 'self', note: null } });
  await journey.reach('acknowledgeRelapse', {});
  await journey.reach('decideRelapse', { decision: 'confirm', reason: null });
  await inWeek(3, FRI);
  await review('after the relapse');
  await record(4, ['mon-group', 'excused', null]);

  await inWeek(4, TUE);
  await until(4, 3, '20:00');
  await journey.reach('recordTwelveStep', { date: weeks.date(4, 3), minutes: 90 });
  await inWeek(4, THU, FRI);

  await inWeek(5, MON, missed('tue-group'));
  await record(5, TUE, 'was in the other room');
  await inWeek(5, ...WED, THU);
  await until(5, 4, '14:30');
  expect((await journey.recorded()).treatment?.taper).toBeNull();
  // The tier of the step up is in force from Friday of week 3, the days without use are over on Thursday.
  await until(5, 4, '15:30');
  expect((await journey.recorded()).treatment?.taper).toBeNull();
  await until(5, 5, '00:30');
  expect((await journey.recorded()).treatment?.taper).toBe('recommended');
  await inWeek(5, FRI);
  await until(5, 5, '13:00');
  await journey.reach('stepDown', { reason: null });

  // 27 h again since the review of the relapse: 9 h, 15 h, 3 h.
  await inWeek(6, MON);
  expect(await dueAt('review.3')).toBe(when(6, 1, '12:00'));
  await until(6, 1, '13:00');
  await review('tier 2');
  await inWeek(6, TUE, ...WED);
  await until(6, 6, '15:00');
  expect(await openTasks('attendance.')).toBe(1);
  // Nobody records it for a day more: the supervisor has a task of it, too, and the record closes both.
  await until(6, 7, '13:00');
  expect(await openTasks('attendance.')).toBe(2);
  await record(6, late('fri-group', 120));
  expect(await openTasks('attendance.')).toBe(0);

  await inWeek(7, missed('mon-group'));
  await until(7, 2, '12:30');
  // A matter is one task of the coordinator, told again as it is late.
  expect(await openTasks('noShow.')).toBe(1);
  await record(7, TUE);
  expect(await openTasks('noShow.')).toBe(0);
  await inWeek(7, ...WED, FRI);
  await until(7, 5, '14:00');
  // T2 is in force from Monday of week 6.
  await journey.reach('stepDown', { reason: 'starts to work on Monday' });

  await inWeek(8, MON);
  await until(8, 1, '13:00');
  await review('tier 1');
  await inWeek(8, ...WED, FRI);
  for (const slot of ['mon-group', 'wed-group', 'wed-one', 'fri-group'])
    await record(9, [slot, 'excused', null]);

  await until(10, 1, '08:00');
  await journey.reach('rescheduleSession', {
    ...{ session: nameOf(10, 'fri-group'), start: weeks.at(10, 4, '14:00'), reason: 'the room is let' },
  });
  await inWeek(10, MON, ...WED);
  await until(10, 4, '17:05');
  await record(10, FRI);
  await journey.reach('recordTwelveStep', { date: weeks.date(10, 4), minutes: 60 });

  await inWeek(11, MON, missed('wed-group'), came('wed-one', 60), ['fri-group', 'excused', null]);

  // 25 h since the review of tier 1, and 30 days.
  await inWeek(12, MON, ...WED);
  expect(await dueAt('review.5')).toBe(when(12, 3, '13:00'));
  await until(12, 3, '14:00');
  expect(await openTasks('review.5')).toBe(1);
  await review('ready for outpatient care');
  await inWeek(12, FRI);
  await agreeContinuingCare(journey);
  await journey.reach('beginDischarge', { because: 'completed', criteriaMet: true, reason: null });
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await journey.follow([written(), toAftercare()]);
  for (const [day, wait] of [
    [7, 7],
    [30, 23],
    [90, 60],
  ] as const) {
    await journey.passDays(wait);
    await journey.reach('recordFollowUp', { day, reached: true });
  }
  expect(await journey.recorded()).toMatchObject({ phase: 'closed', closedBecause: 'completed', tasks: [] });
});

test('what fell due did so on its date, and once', async () => {
  expect(await raised('review.')).toEqual(
    [when(2, 1, '12:05'), when(6, 1, '12:05'), when(12, 3, '13:00')].map((at) => `${at} clinician`),
  );
  expect(await raised('attendance.')).toEqual([
    `${when(6, 6, '12:00')} clinician`,
    `${when(6, 7, '12:00')} supervisor`,
  ]);
  expect(await raised('noShow.')).toEqual([
    `${when(1, 2, '12:05')} coordinator`,
    `${when(5, 2, '12:05')} coordinator`,
    `${when(7, 1, '12:05')} coordinator`,
    `${when(7, 2, '12:05')} coordinator`,
    `${when(11, 3, '12:05')} coordinator`,
  ]);
  expect(await raised('length.plan')).toEqual([`${when(10, 7, '07:00')} clinician`]);
  const tapers = await journey.eventsOf('taperRecommended');
  expect(tapers.map(({ at, data }) => [data.from, data.to, wallClock(at)])).toEqual([
    ['T3', 'T2', when(2, 1, '13:00')],
    ['T3', 'T2', when(5, 5, '00:00')],
    ['T1', null, when(10, 1, '00:00')],
  ]);
  const steps = await journey.eventsOf('tierChanged');
  expect(steps.map(({ data }) => [data.because, data.to, wallClock(data.effectiveFrom)])).toEqual([
    ['taper', 'T2', when(2, 2, '00:00')],
    ['relapse', 'T3', when(3, 5, '00:00')],
    ['taper', 'T2', when(6, 1, '00:00')],
    ['taper', 'T1', when(8, 1, '00:00')],
  ]);
});

const T3 = ['1 09:00', '2 09:00', '3 09:00', '3 11:00', '4 09:00', '5 09:00'];
const T2 = T3.filter((time) => !time.startsWith('4'));
const T1 = T2.filter((time) => !time.startsWith('2'));
const HELD: readonly (readonly string[])[] = [
  ...[T3, T3, ['1 09:00', '2 09:00', '3 09:00', '3 11:00', '4 09:00', '5 09:00']],
  ...[T2.slice(1), T3.filter((time) => !time.startsWith('3')), T3],
  ...[T2, T2, T1, T1, ['1 09:00', '3 09:00', '3 11:00', '4 14:00'], T1, T1],
];

test('sessions are held at the local time of the plan, before and after the change of the clocks', async () => {
  const path = `/v1/journeys/${journey.journeyId}/sessions?from=${weeks.date(0, 1)}&to=${weeks.date(12, 7)}`;
  const { items } = (await api.get(path)).body as unknown as SessionsList;
  const meetings = items.filter(({ kind }) => kind === 'twelveStep');
  expect(meetings.map(({ start }) => wallClock(start))).toEqual(
    HELD.slice(0, 12).map((_, week) => when(week, 6, '10:00')),
  );
  const sessions = items.filter(({ kind }) => kind !== 'twelveStep');
  expect(sessions.map(({ start }) => wallClock(start))).toEqual(
    HELD.flatMap((week, number) => week.map((time) => when(number, Number(time[0]), time.slice(2)))),
  );
  expect(sessions.filter(({ outcome }) => outcome === null)).toEqual([]);
  const count = (outcome: SessionOutcome): number => items.filter((one) => one.outcome === outcome).length;
  expect([
    count('attended'),
    count('late'),
    count('noShow'),
    count('excused'),
    count('cancelledByProgram'),
  ]).toEqual([51, 2, 3, 6, 1]);
});

test('the dose by week is what was attended; twelve-step meetings are kept and not counted', async () => {
  const { weeks: dose } = (await api.get(`/v1/journeys/${journey.journeyId}/dose`)).body as unknown as Dose;
  const full = (hours: number) => ({ planned: hours, delivered: hours });
  const expected: Partial<Dose['weeks'][number]>[] = [
    { planned: 15, delivered: 14.5, missed: 0.5 },
    { planned: 15, delivered: 12, missed: 3 },
    { planned: 12, delivered: 14, extra: 2 },
    { planned: 9, delivered: 8, cancelled: 1 },
    { planned: 12, delivered: 9, excused: 3 },
    full(15),
    { planned: 12, delivered: 11, missed: 1 },
    { planned: 12, delivered: 9, missed: 3 },
    full(9),
    { planned: 9, delivered: 0, excused: 9 },
    full(9),
    { planned: 9, delivered: 4, missed: 2, excused: 3 },
    full(9),
  ];
  const none = { excused: 0, cancelled: 0, missed: 0, open: 0, extra: 0 };
  expect(dose).toEqual(expected.map((hours, week) => ({ week: weeks.date(week, 1), ...none, ...hours })));
  const meetings = await journey.eventsOf('twelveStepAttended');
  expect(meetings.map(({ data }) => [data.date, data.minutes])).toEqual([
    [weeks.date(0, 2), 60],
    [weeks.date(4, 3), 90],
    [weeks.date(10, 4), 60],
  ]);
});
