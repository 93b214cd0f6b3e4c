import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { EVERYTHING, type Scope } from '#access/scope';
import type { Recording } from '#contracts/journey-messages';
import { journeyIdOf } from '#contracts/journey-id';
import type { RecordedCourse } from '#journey/outcomes/recorded-course';
import { DAY, HOUR, localDate } from '#journey/time/local-time';
import { ReadCourses, type CoursesAsked } from '#records/journeys/read-courses';
import { RecordJourney } from '#records/journeys/record-journey';
import { attendance, week } from '#scenarios/attendance';
import { toAftercare } from '#scenarios/course';
import { phq9Totalling, result, taken } from '#scenarios/instruments-taken';
import { discharged, IN_PHASE, inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';
import { notRecorded } from '#scenarios/pure/sessions-held';
import { MEETING, SLOTS } from '#scenarios/slots';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { keepSomeClient } from './recordings.js';

const START = Date.parse(MONDAY);
const ZONE = 'America/New_York';
const ASKED: CoursesAsked = { from: START - DAY, until: START + DAY, timeZone: ZONE };
const at = (journey: PureJourney, type: Parameters<PureJourney['eventsOf']>[0]): number =>
  journey.eventsOf(type)[0]!.at;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ statementTimeoutMs: 120_000 });
});
afterAll(() => database.drop());

const recorded = async (
  journey: PureJourney,
  view: Partial<Recording['view']> = {},
  clientId?: string,
  number = 1,
): Promise<string> => {
  const client = clientId ?? (await keepSomeClient(database.dataSource));
  const recording = journey.recordingOf(client);
  const journeyId = journeyIdOf(client, number);
  await new RecordJourney(database.dataSource).record({
    ...recording,
    journeyId,
    view: { ...recording.view, ...view, journeyId },
  });
  return client;
};
const read = (asked: Partial<CoursesAsked> = {}, scope: Scope = EVERYTHING): Promise<RecordedCourse[]> =>
  new ReadCourses(database.dataSource).of({ ...ASKED, ...asked }, scope);

/** Two weeks at three outcomes, the first of them corrected, and a meeting of twelve steps. */
const lived = (): PureJourney => {
  const journey = inTreatment({ slots: [...SLOTS, MEETING] }).passDays(13);
  const [first, second, third, ...others] = notRecorded(journey, 20);
  journey.reach('recordAttendance', attendance(first!.session, 'attended', first!.minutes));
  journey.reach('recordAttendance', { ...attendance(first!.session, 'late', 60), reason: 'misread' });
  journey.reach('recordAttendance', attendance(second!.session, 'excused'));
  journey.reach('recordAttendance', attendance(third!.session, 'noShow'));
  for (const { session, minutes } of others)
    journey.reach('recordAttendance', attendance(session, 'attended', minutes));
  return journey;
};

describe('a course', () => {
  test('has each step as its event has it, and nothing that has not come', async () => {
    await recorded(IN_PHASE.waitlist({}), { track: 'waiting' });
    const [course] = await read({ track: 'waiting' });
    expect(course).toEqual({
      ...{ referredAt: START, reachedAt: START, screenedAt: START, waitlistedAt: START },
      ...{ admittedAt: null, treatedFrom: null, discharged: null, closed: null, firstDays: [] },
      ...{ lastCameAt: null, owedMinutes: 0, deliveredMinutes: 0, byWeeks: false, tierChanges: [] },
      ...{ results: expect.any(Array), followUps: {}, readmittedAt: null },
    });
  });

  test('has the dose of its sessions as they were recorded last, and when the client came', async () => {
    const journey = lived();
    await recorded(journey, { track: 'sessions' });
    const [course] = await read({ track: 'sessions' });
    const held = Object.values(journey.state.treatment!.sessions!.recorded);
    const counted = held.filter(({ kind }) => kind !== 'twelveStep');
    expect(held.length).toBeGreaterThan(counted.length);
    const sum = (minutes: readonly number[]): number => minutes.reduce((all, one) => all + one, 0);
    const owed = counted.map(({ outcome, planned, minutes }) => (outcome === 'excused' ? minutes : planned));
    expect(course).toMatchObject({
      owedMinutes: sum(owed),
      deliveredMinutes: sum(counted.map(({ minutes }) => minutes)),
      byWeeks: false,
    });
    const came = counted.filter(({ minutes }) => minutes > 0).map(({ start }) => start);
    const dates = [...new Set(came.map((start) => localDate(start, journey.policy.calendar)))].sort();
    expect(course!.firstDays).toEqual(dates.slice(0, 3));
    expect(course!.lastCameAt).toBe(Math.max(...came));
  });

  test('has the days of its sessions by the clocks of the site that its track is at', async () => {
    const journey = lived();
    await recorded(journey, { track: 'far' });
    const came = Object.values(journey.state.treatment!.sessions!.recorded).filter(
      ({ kind, minutes }) => kind !== 'twelveStep' && minutes > 0,
    );
    const daysIn = (zone: string): string[] =>
      [...new Set(came.map(({ start }) => DateTime.fromMillis(start, { zone }).toISODate()!))].sort();
    for (const zone of ['Asia/Tokyo', 'Pacific/Kiritimati']) {
      expect(daysIn(zone)).not.toEqual(daysIn(ZONE));
      const [course] = await read({ track: 'far', zoneOfTrack: { far: zone, elsewhere: ZONE } });
      expect([zone, course!.firstDays]).toEqual([zone, daysIn(zone).slice(0, 3)]);
    }
    const [other] = await read({ track: 'far', zoneOfTrack: { elsewhere: 'Asia/Tokyo' } });
    expect(other!.firstDays).toEqual(daysIn(ZONE).slice(0, 3));
  });

  test('has hours that came by the week, each as it was recorded last', async () => {
    const journey = inTreatment();
    journey.reach('recordWeek', week('2026-01-05', 12, 12)).reach('recordWeek', week('2026-01-05', 12, 8, 2));
    await recorded(journey, { track: 'weeks' });
    expect(await read({ track: 'weeks' })).toMatchObject([
      { owedMinutes: 600, deliveredMinutes: 480, byWeeks: true },
    ]);
  });

  test('has its steps of tiers, totals and follow-ups', async () => {
    const journey = inTreatment({ tier: 'T2' });
    const takenAt = journey.now;
    journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9Totalling(20), takenAt) });
    journey.fact('resultArrived', { result: result('GAD-7', 12, takenAt) });
    journey.fact('resultArrived', { result: result('DAST-10', 4, takenAt) });
    journey.passHours(1).fact('relapseReported', { source: 'self', note: null });
    const upAt = journey.now;
    journey.reach('acknowledgeRelapse', {}).passHours(1);
    journey.reach('decideRelapse', { decision: 'reverse', reason: 'a mistake' });
    const backAt = journey.now;
    journey.passDays(1);
    discharged(journey).follow([toAftercare()]);
    const begun = at(journey, 'dischargeBegun');
    journey.passDays(3).reach('recordFollowUp', { day: 7, reached: false });
    journey.passDays(1).reach('recordFollowUp', { day: 7, reached: true });
    await recorded(journey, { track: 'followed' });
    const [course] = await read({ track: 'followed' });
    expect(course).toMatchObject({
      tierChanges: [
        { at: upAt, because: 'relapse' },
        { at: backAt, because: 'reversal' },
      ],
      discharged: { at: begun, because: 'completed' },
      closed: null,
      followUps: { 7: journey.now },
    });
    expect(course!.results).toEqual(
      expect.arrayContaining([
        { instrument: 'PHQ-9', total: 20, takenAt },
        { instrument: 'GAD-7', total: 12, takenAt },
      ]),
    );
    expect(course!.results.map(({ instrument }) => instrument)).not.toContain('DAST-10');
  });

  test('has a discharge on its last day of treatment', async () => {
    const journey = inTreatment({ slots: SLOTS })
      .passDays(1)
      .reach('beginDischarge', {
        ...{ because: 'other', criteriaMet: false, reason: 'moves away' },
        lastDay: '2026-01-09',
      });
    await recorded(journey, { track: 'ahead' });
    expect(await read({ track: 'ahead' })).toMatchObject([
      { discharged: { at: START + 4 * DAY, because: 'other' } },
    ]);
  });

  test('has no discharge that was taken back, and how the journey ended', async () => {
    const journey = discharged(inTreatment());
    journey.reach('takeBackDischarge', { reason: 'begun by mistake' });
    await recorded(journey, { track: 'back' });
    expect(await read({ track: 'back' })).toMatchObject([{ discharged: null, closed: null }]);
    const closedAt = new Date(journey.now + HOUR).toISOString();
    const ended = { phase: 'closed', closedAt, closedBecause: 'droppedOut' } as const;
    await recorded(journey, { ...ended, track: 'ended' });
    expect(await read({ track: 'ended' })).toMatchObject([
      { discharged: null, closed: { at: journey.now + HOUR, because: 'droppedOut' } },
    ]);
  });

  test('says when the client was admitted again, to who may know of it', async () => {
    const first = discharged(inTreatment());
    const closed = { phase: 'closed', closedAt: new Date(first.now).toISOString() } as const;
    const client = await recorded(first, { ...closed, closedBecause: 'completed', track: 'here' });
    const later = new Date(START + 40 * DAY).toISOString();
    const again = IN_PHASE.assessment({ at: later });
    await recorded(again, { track: 'there', openedAt: later }, client, 2);
    const admitted = at(again, 'admitted');
    expect((await read({ track: 'here' }))[0]!.readmittedAt).toBe(admitted);
    const here: Scope = { tracks: { ids: ['here'], except: [], others: false }, own: null };
    expect((await read({}, here)).map(({ readmittedAt }) => readmittedAt)).toEqual([null]);
  });
});

test('a period is of its referrals: from its first instant on, and before the first after it', async () => {
  const all = await read();
  expect(all.length).toBeGreaterThan(5);
  expect(await read({ from: START, until: START + 1 })).toHaveLength(all.length);
  expect(await read({ until: START })).toEqual([]);
  expect(await read({ from: START + 1 })).toEqual([]);
});
