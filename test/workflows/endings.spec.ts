import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { Refusal } from '#journey/model/decision';
import { OPEN_PHASES, type OpenPhase } from '#journey/model/phase';
import { laterByAway } from '#journey/time/away';
import { ELIGIBLE } from '#scenarios/admission';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import * as course from '../support/course.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { businessDaysAfter, daysAfter, localDay } from '../support/local-days.js';
import { keepGolden } from '../replay/keep-golden.js';
import { openStage, type Stage } from '../support/stage.js';
import { leaving } from '#scenarios/leaving';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
});
afterAll(() => stage.close());

const refusalOf = async (refused: Promise<unknown>): Promise<Refusal> => {
  const error = await refused.then(
    () => Promise.reject(new Error('it was not refused')),
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(WorkflowUpdateFailedError);
  return ((error as WorkflowUpdateFailedError).cause as unknown as { details: [Refusal] }).details[0];
};

test('an ineligible client is handed off to a named level of care', async () => {
  const journey = await course.inScreening(stage);
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  const { answers } = ELIGIBLE;
  await journey.reach('recordEligibility', {
    ...ELIGIBLE,
    answers: { ...answers, exclusions: ['medicalDetox'] },
  });
  expect(journey.view.phase).toBe('screening');
  // The task to screen has given way to the one that says more (oneTask).
  expect(journey.view.tasks.map(({ title }) => title)).toEqual([
    'Ask about pregnancy, injecting and urgency',
    expect.stringContaining('refer to level 5'),
  ]);
  const refusal = await refusalOf(journey.reach('referElsewhere', { handOff: RESIDENTIAL, reason: null }));
  expect(refusal.needed).toEqual(['reason']);
  await journey.reach('referElsewhere', { handOff: { ...RESIDENTIAL, level: 5 }, reason: null });
  expect(journey.view).toMatchObject({ phase: 'closed', closedBecause: 'referredElsewhere', tasks: [] });
  expect(await journey.handle.result()).toEqual({ because: 'referredElsewhere' });
});

test('attempts on three days in two ways and ten business days without contact: lost to contact, on that day', async () => {
  const journey = await JourneyOnStage.refer(stage);
  for (const way of ['call', 'text', 'call'] as const) {
    await journey.reach('recordContactAttempt', { reached: false, way });
    await journey.passDays(1);
  }
  await journey.passDays(20);
  expect(await journey.handle.result()).toEqual({ because: 'lostToContact' });
  await keepGolden('lost-to-contact', journey.handle);
  const [closed] = await journey.eventsOf('journeyClosed');
  const opened = Date.parse(journey.view.openedAt);
  expect(localDay(closed!.at)).toBe(businessDaysAfter(opened, 10, stage.policy.calendar.holidays));
  expect(closed!.rule).toEqual({ id: 'R-CONTACT', version: 3 });
});

test('a first contact that is missed climbs the ladder, and makes the journey overdue until it is made', async () => {
  const journey = await JourneyOnStage.refer(stage);
  // Beyond the third rung, and before anything else of intake is due, whatever day it is today.
  await journey.passDays(9);
  expect(await journey.recorded()).toMatchObject({ overdue: true, phase: 'intake' });
  const raised = await journey.eventsOf('taskRaised');
  // One task of each role: the coordinator's is there from the start, and raised again when it is missed.
  const rungs = raised.filter(({ data }) => data.clock === 'intake.firstContact');
  const opened = Date.parse(journey.view.openedAt);
  const { holidays } = stage.policy.calendar;
  expect(rungs.map(({ at, data }) => [localDay(at), data.role, data.rung])).toEqual([
    [localDay(opened), 'coordinator', 0],
    ...['coordinator', 'supervisor', 'director'].map((role, index) => [
      businessDaysAfter(opened, index + 1, holidays),
      role,
      index + 1,
    ]),
  ]);
  expect(new Set(rungs.map(({ data }) => data.task)).size).toBe(3);
  await journey.reach('recordContactAttempt', { reached: true });
  expect(journey.view.overdue).toBe(false);
  expect(journey.view.tasks.map(({ task }) => task)).toEqual([
    'screening.0',
    'intake.reach.0',
    'risk.screen.0',
  ]);
});

const BEFORE_ADMISSION: readonly OpenPhase[] = ['intake', 'screening', 'waitlist'];
/** Whose summary is signed. */
const AFTER_DISCHARGE: readonly OpenPhase[] = ['aftercare'];

describe('a client withdraws from', () => {
  test.each(OPEN_PHASES)('%s', async (phase) => {
    const journey = await course.inPhase(phase)(stage);
    expect(journey.view.phase).toBe(phase);
    await journey.reach('withdraw', leaving('moved away'));
    const because = BEFORE_ADMISSION.includes(phase)
      ? 'withdrewBeforeAdmission'
      : AFTER_DISCHARGE.includes(phase)
        ? 'completed'
        : 'droppedOut';
    expect(journey.view).toMatchObject({
      phase: 'closed',
      closedBecause: because,
      tasks: [],
      clocks: [],
      overdue: false,
    });
    expect(await journey.handle.result()).toEqual({ because });
  });
});

test('a hold at residential keeps the seat 30 days, stops the length, and ends in a return', async () => {
  const journey = await course.inTreatment(stage);
  const endsAt = Date.parse(journey.view.treatment!.endsAt);
  await journey.reach('transfer', { handOff: RESIDENTIAL, reason: 'needs residential care' });
  const [held] = await journey.eventsOf('placedOnHold');
  expect(localDay(held!.data.seatUntil)).toBe(daysAfter(held!.at, 30));
  await journey.passDays(31);
  expect((await journey.eventsOf('seatReleased')).map(({ at }) => localDay(at))).toEqual([
    daysAfter(held!.at, 30),
  ]);
  const refusal = await refusalOf(
    journey.reach('returnFromHold', { tier: 'T2', seat: null, reason: 'stable' }),
  );
  expect(refusal.rule.id).toBe('R-HOLD');
  await journey.reach('returnFromHold', { tier: 'T2', seat: 'main-day-onsite', reason: 'stable' });
  const [returned] = await journey.eventsOf('returnedFromHold');
  const away = { from: held!.at, until: returned!.at };
  expect(returned!.data.endsAt).toBe(laterByAway(endsAt, [away], stage.policy));
  expect(journey.view).toMatchObject({ phase: 'treatment', tier: 'T2' });
  await journey.reach('endJourney', { because: 'incarcerated', reason: 'court' });
  await journey.handle.result();
  await keepGolden('hold-and-return', journey.handle);
});

test('readmission years later is a new journey of the same client, beside the closed one', async () => {
  const first = await course.inTreatment(stage);
  await first.reach('withdraw', leaving('moved away'));
  await first.handle.result();
  const second = await course.inScreening(stage, { entryKind: 'return' }, first.clientId);
  expect(second.journeyId).toBe(`${first.clientId}.2`);
  expect((await second.eventsOf('referred'))[0]!.data.earlierJourneys).toBe(1);
  // A screen that is owed would be told again every day, for three years.
  await second.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await second.passDays(3 * 365);
  expect(await second.recorded()).toMatchObject({ phase: 'screening', overdue: true });
  expect((await first.recorded()).phase).toBe('closed');
  const late = refusalOf(first.reach('recordRisk', { level: 'low', by: 'judgement' }));
  expect((await late).rule.id).toBe('R-RETURN');
  await second.reach('withdraw', leaving('found another program'));
  await second.handle.result();
  const third = await course.inTreatment(stage, { entryKind: 'return' }, first.clientId);
  expect(third.journeyId).toBe(`${first.clientId}.3`);
  await third.reach('endJourney', { because: 'other', ...leaving('study ended') });
});

test('one open journey a client at most, whatever is sent at once', async () => {
  const first = await JourneyOnStage.refer(stage);
  const attempts = Array.from({ length: 10 }, () =>
    refusalOf(JourneyOnStage.refer(stage, {}, first.clientId)),
  );
  expect(new Set((await Promise.all(attempts)).map(({ rule }) => rule.id))).toEqual(new Set(['R-RETURN']));
  await first.reach('withdraw', leaving('asked to'));
});
