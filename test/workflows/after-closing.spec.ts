import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkflowUpdateFailedError, type WorkflowHandle } from '@temporalio/client';
import { DateTime } from 'luxon';
import { viewQuery } from '#contracts/journey-definitions';
import type { FactMessage } from '#contracts/journey-messages';
import type { MilestoneName, Milestones } from '#journey/model/milestone';
import { AfterClosingClient } from '#temporal/clients/after-closing-client';
import { leaving } from '#scenarios/leaving';
import { CLINICIAN } from '#scenarios/people';
import { step } from '#scenarios/step';
import { randomUUID } from 'node:crypto';
import { keepGolden } from '../replay/keep-golden.js';
import * as course from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage, PATIENT_MS } from '../support/journey-on-stage.js';
import { publishPolicy } from '../support/published-policy.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let after: AfterClosingClient;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  await publishPolicy(stage);
  after = new AfterClosingClient(stage, { answerWithinMs: PATIENT_MS });
});
afterAll(() => stage.close());

const HIGH = { name: 'highRiskReported', data: { source: 'judgement', note: null } } as const;
const request = () => ({ id: randomUUID(), hash: 'h' });

const reported = ({ journeyId }: JourneyOnStage): FactMessage => ({
  ...{ journeyId, fact: HIGH, by: CLINICIAN },
  request: request(),
});

const left = async (): Promise<JourneyOnStage> => {
  const journey = await course.inTreatment(stage);
  await journey.reach('withdraw', leaving('moved'));
  await journey.handle.result();
  return journey;
};

const answer = <N extends MilestoneName>(journey: JourneyOnStage, name: N, data: Milestones[N]) =>
  after.milestone({
    ...{ journeyId: journey.journeyId, milestone: step(name, data), by: CLINICIAN },
    request: request(),
  });

/** Until exactly these tasks are open. */
const asked = (journey: JourneyOnStage, ...tasks: string[]): Promise<void> =>
  eventually(async () => (await journey.recorded()).tasks.map(({ task }) => task).join() === tasks.join());

const runningUntilAnswered = async (journey: JourneyOnStage, handle: WorkflowHandle): Promise<void> => {
  await asked(journey, 'risk.1.0');
  expect((await handle.query(viewQuery))?.next).toEqual(['acknowledgeRisk', 'disposeRisk']);
  await answer(journey, 'acknowledgeRisk', {});
  const { view } = await answer(journey, 'disposeRisk', { disposition: 'safetyPlan', reason: 'agreed' });
  expect(view).toMatchObject({ phase: 'closed', closedBecause: 'droppedOut', tasks: [], clocks: [] });
  await handle.result();
  expect(await journey.recorded()).toEqual(view);
  const seqs = (await journey.events()).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
};

test('H18: a high risk of a journey that has closed alerts until somebody has answered it', async () => {
  const journey = await left();
  const message = reported(journey);
  await after.fact(message);
  const handle = after.handle(journey.journeyId);
  // Told twice, it is taken once.
  await after.fact(message);
  await runningUntilAnswered(journey, handle);
  expect(await journey.eventsOf('riskRaised')).toHaveLength(1);
  await keepGolden('after-closing', handle);
});

test('the ladder climbs as in any phase', async () => {
  const journey = await left();
  await after.fact(reported(journey));
  const handle = after.handle(journey.journeyId);
  await asked(journey, 'risk.1.0');
  await stage.clock.advance(handle.workflowId, 31 * 60_000);
  await asked(journey, 'risk.1.0', 'risk.1.1', 'risk.1.2');
  await answer(journey, 'acknowledgeRisk', {});
  await answer(journey, 'disposeRisk', { disposition: 'emergencyServices', reason: 'they are with her' });
  await handle.result();
});

test('the client may be referred again while the alert is open, and each is answered by itself', async () => {
  const journey = await left();
  await after.fact(reported(journey));
  const next = await JourneyOnStage.refer(stage, {}, journey.clientId);
  expect(next.journeyId).toBe(`${journey.clientId}.2`);
  // What is told of the first one is taken by it, though the client is here again.
  await next.report(HIGH);
  await eventually(async () => (await next.recorded()).risk === 'high');
  await runningUntilAnswered(journey, after.handle(journey.journeyId));
});

test('a fact that is heard when the journey has closed, and is not on record yet, is handed on', async () => {
  const journey = await course.inTreatment(stage);
  const lock = stage.database.owner.createQueryRunner();
  await lock.startTransaction();
  await lock.query('lock table journey_event in exclusive mode');
  const withdrawn = journey.reach('withdraw', leaving('moved'));
  await eventually(async () => (await journey.handle.query(viewQuery))?.phase === 'closed');
  await journey.report(HIGH);
  await lock.commitTransaction();
  await lock.release();
  expect((await withdrawn).phase).toBe('closed');
  await journey.handle.result();
  await keepGolden('handed-on-after-closing', journey.handle);
  await runningUntilAnswered(journey, after.handle(journey.journeyId));
});

test('a week that is recorded late begins for itself, and ends with its answer; what is refused leaves nothing', async () => {
  const journey = await left();
  const record = (monday: string) =>
    after.lateMilestone({
      ...{ journeyId: journey.journeyId, by: CLINICIAN, request: request() },
      milestone: step('recordWeek', { week: monday, plannedHours: 6, deliveredHours: 6, excusedHours: 0 }),
    });
  const monday = DateTime.fromISO(journey.localDate()).startOf('week');
  const { view } = await record(monday.toISODate()!);
  expect(view?.phase).toBe('closed');
  await after.handle(journey.journeyId).result();
  expect(await journey.eventsOf('weekRecorded')).toHaveLength(1);
  const before = (await journey.events()).length;
  await expect(record(monday.plus({ weeks: 1 }).toISODate()!)).rejects.toBeInstanceOf(
    WorkflowUpdateFailedError,
  );
  await after.handle(journey.journeyId).result();
  expect(await journey.events()).toHaveLength(before);
});
