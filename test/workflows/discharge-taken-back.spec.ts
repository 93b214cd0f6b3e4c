import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReadCourses } from '#records/journeys/read-courses';
import { LEVEL_3 } from '#scenarios/admission';
import { attendance } from '#scenarios/attendance';
import { drafted, signed, toAftercare, written } from '#scenarios/course';
import { SUMMARY } from '#scenarios/discharge-summary';
import { leaving } from '#scenarios/leaving';
import { PLAN } from '#scenarios/plan';
import { reviewed } from '#scenarios/review';
import { SLOTS, withSlots } from '#scenarios/slots';
import { agreeContinuingCare, eligibleFor } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { localDay } from '../support/local-days.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';
import { Weeks } from '../support/weeks.js';

const weeks = Weeks.next();
const COMPLETED = { because: 'completed', criteriaMet: true, reason: 'the goals are met' } as const;

let stage: Stage;
let track: TrackOnStage;
beforeAll(async () => {
  const policy = policyOfTrack(1);
  stage = await openStage({ ...policy, sessions: { ...policy.sessions!, closures: [] } });
  await stage.startWorker();
  track = new TrackOnStage(stage);
});
afterAll(() => stage.close());

const screened = (): Promise<JourneyOnStage> => eligibleFor(stage, track.trackId);

/** In treatment from Monday on, before its first session. */
const treated = async (): Promise<JourneyOnStage> => {
  const journey = await screened();
  await journey.passUntil(weeks.at(0, 1, '07:00'));
  await journey.reach('recordAssessment', LEVEL_3);
  await journey.reach('decideLevel', { level: 3, reason: null, handOff: null });
  await journey.follow([drafted(withSlots(PLAN, SLOTS)), ...signed()]);
  return journey;
};

/** What every slot of a weekday comes to, recorded just after the last of them is over. */
const came = async (journey: JourneyOnStage, week: number, weekday: number): Promise<void> => {
  await journey.passUntil(weeks.at(week, weekday, '12:05'));
  for (const { id, minutes } of SLOTS.filter((slot) => slot.weekday === weekday))
    await journey.reach(
      'recordAttendance',
      attendance(`${weeks.date(week, weekday)}.${id}`, 'attended', minutes),
    );
};

/** Each follow-up, four hours after it has become due. */
const followedUp = async (journey: JourneyOnStage): Promise<void> => {
  const discharged = (await journey.eventsOf('dischargeBegun')).at(-1)!.at;
  for (const day of [7, 30, 90]) {
    await journey.passUntil(discharged + day * 86_400_000 + 4 * 3_600_000);
    await journey.reach('recordFollowUp', { day, reached: true });
  }
};

const clocks = ({ view }: JourneyOnStage, start: string): string[] =>
  view.clocks.map(({ id }) => id).filter((id) => id.startsWith(start));
/** What is asked of people by tasks whose ids begin so. */
const asked = ({ view }: JourneyOnStage, start: string): string[] =>
  view.tasks.map(({ task }) => task).filter((task) => task.startsWith(start));

test('taken back while the seat is kept: sessions go on as planned, and the second discharge is completed', async () => {
  const journey = await treated();
  const waiting = await screened();
  const { treatment: before } = journey.view;
  await came(journey, 0, 1);
  await came(journey, 0, 2);
  await journey.reach('reviewPlan', reviewed('ready'));
  await agreeContinuingCare(journey);
  await journey.reach('beginDischarge', COMPLETED);
  await journey.follow([written()]);
  expect(journey.view).toMatchObject({
    phase: 'discharge',
    tier: null,
    summary: { version: 1, signed: null },
  });
  expect(clocks(journey, 'discharge.')).toEqual([
    expect.stringMatching(/^discharge\.seat\./),
    'discharge.summary',
  ]);
  expect(clocks(journey, 'attendance.')).toEqual([]);
  const ofDischarge = [...asked(journey, 'discharge.'), ...asked(journey, 'risk.screen.discharge.')];
  expect(ofDischarge).toEqual(['discharge.summary.0', expect.stringMatching(/^risk\.screen\.discharge\./)]);

  await journey.passUntil(weeks.at(0, 3, '08:00'));
  await journey.reach('takeBackDischarge', { reason: 'begun too early' });
  expect(journey.view).toMatchObject({ phase: 'treatment', tier: 'T3' });
  expect(journey.view.treatment).toEqual(before);
  expect(clocks(journey, 'discharge.')).toEqual([]);
  expect(clocks(journey, 'attendance.')).toEqual([`attendance.${weeks.date(0, 3)}.wed-group`]);
  const closed = (await journey.eventsOf('taskClosed')).map(({ data }) => data.task);
  expect(closed).toEqual(expect.arrayContaining(ofDischarge));
  const satisfied = (await journey.eventsOf('clockSatisfied')).map(({ data }) => data.clock);
  expect(satisfied).toEqual(
    expect.arrayContaining(['discharge.summary', expect.stringMatching(/^risk\.screen\.discharge\./)]),
  );
  expect(asked(journey, 'risk.screen')).toEqual([]);

  for (const weekday of [3, 4, 5]) await came(journey, 0, weekday);
  for (const weekday of [1, 2, 3, 4, 5]) await came(journey, 1, weekday);
  // The seat was kept for a business day, and nobody counts it any more.
  expect(await journey.eventsOf('seatReleased')).toEqual([]);
  expect(await track.view()).toMatchObject({ taken: 1, offers: [] });
  expect((await track.view()).waitlist).toMatchObject([{ journeyId: waiting.journeyId, offers: 0 }]);

  await journey.reach('beginDischarge', COMPLETED);
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  // The appointment was on the Sunday after the first one.
  await expect(journey.follow([toAftercare()])).rejects.toMatchObject({
    cause: { details: [{ needed: ['a first appointment within 7 days after discharge'] }] },
  });
  await agreeContinuingCare(journey);
  // The summary of the discharge that was taken back is not signed for this one.
  expect(journey.view.summary).toEqual({ version: 1, hash: null, signed: null });
  await expect(journey.follow([toAftercare()])).rejects.toMatchObject({
    cause: { details: [{ rule: { id: 'R-SUMMARY' } }] },
  });
  await journey.reach('writeDischargeSummary', { ...SUMMARY, replaces: 1 });
  await journey.follow([toAftercare()]);
  expect(journey.view).toMatchObject({ phase: 'aftercare', summary: { version: 2, signed: 2 } });
  await eventually(async () => (await waiting.eventsOf('seatOffered')).length === 1);
  expect((await journey.eventsOf('seatReleased')).map(({ at }) => localDay(at))).toEqual([weeks.date(1, 5)]);

  await followedUp(journey);
  expect(await journey.handle.result()).toEqual({ because: 'completed' });
  const recorded = await journey.recorded();
  expect(recorded).toMatchObject({ phase: 'closed', closedBecause: 'completed', tasks: [], clocks: [] });
  const phases = (await journey.eventsOf('phaseEntered')).map(({ data }) => data.phase);
  expect(phases.slice(-5)).toEqual(['treatment', 'discharge', 'treatment', 'discharge', 'aftercare']);
  expect(await journey.eventsOf('dischargeTakenBack')).toMatchObject([{ reason: 'begun too early' }]);
  const [, second] = await journey.eventsOf('dischargeBegun');
  const opened = Date.parse(recorded.openedAt);
  const asks = { from: opened, until: opened + 1, timeZone: stage.policy.calendar.timeZone };
  expect(await new ReadCourses(stage.database.dataSource).of(asks)).toMatchObject([
    {
      ...{ discharged: { at: second!.at, because: 'completed' }, closed: { because: 'completed' } },
      ...{ deliveredMinutes: 10 * 180, owedMinutes: 10 * 180 },
      followUps: { 7: expect.any(Number), 30: expect.any(Number), 90: expect.any(Number) },
    },
  ]);
  await waiting.reach('withdraw', leaving('found another program'));
  await eventually(async () => (await track.view()).free === 1);
});
