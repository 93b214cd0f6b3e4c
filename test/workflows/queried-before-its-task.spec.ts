import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { JourneyClient } from '#temporal/clients/journey-client';
import { inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { PATIENT_MS } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { kill, spawnWorker } from '../support/worker-process.js';

let stage: Stage;
let journeys: JourneyClient;
let first: ChildProcess | undefined;

beforeEach(async () => {
  stage = await openStage();
  journeys = new JourneyClient(stage, { answerWithinMs: PATIENT_MS });
});
afterEach(async () => {
  if (first && first.exitCode === null && first.signalCode === null) await kill(first);
  await stage?.close();
});

const BY = { id: 'clinician-1', role: 'clinician' } as const;
/** Half of how long a task waits for a worker that has the journey in memory (apps/worker/workflow-tasks.ts). */
const MEANWHILE_MS = 1_000;

const report = (journeyId: string): Promise<void> =>
  journeys.fact({
    ...{ journeyId, by: BY, request: { id: randomUUID(), hash: 'none' } },
    fact: { name: 'relapseReported', data: { source: 'family', note: null } },
  });

/**
 * A Query waits for the worker that had the journey in memory, which is dead, and then goes to another one. What has come meanwhile
 * waits as well, in a workflow task that goes to the other worker a moment later. The Query comes first, and its worker finds it in the
 * history.
 */
test('what a worker reads for a Query is not decided before its task: recorded and replayed are the same', async () => {
  first = spawnWorker(stage);
  const journey = await inTreatment(stage);
  const { journeyId } = journey;
  let second = await stage.startWorker();
  await kill(first);

  // Several, since Core hands on those that come at once together, and forgets some with the journey: their senders ask again.
  const views = Promise.allSettled([1, 2, 3, 4].map(() => journeys.view(journeyId)));
  await sleep(MEANWHILE_MS);
  await report(journeyId);
  expect(await views).toContainEqual({
    status: 'fulfilled',
    value: expect.objectContaining({ phase: 'treatment' }),
  });
  await eventually(async () => (await journey.eventsOf('relapseReported')).length === 1);

  const recorded = await journey.recorded();
  await second.stop();
  second = await stage.startWorker();
  expect(await journeys.view(journeyId)).toEqual(recorded);
}, 240_000);

/**
 * A worker has taken a workflow task and does not answer any more: the history says that the task has begun. A Query that had waited for that
 * worker comes to another one, with this history. Ten seconds after it began the task is given up, and done at another time.
 */
test('nor at the time of a task with which another worker died', async () => {
  first = spawnWorker(stage);
  const journey = await inTreatment(stage);
  const { journeyId } = journey;
  first.kill('SIGSTOP');
  let second = await stage.startWorker();

  // More than the dead worker has polls out for anything: each of those takes one with it.
  const views = Array.from({ length: 8 }, () => journeys.view(journeyId));
  const answered = Promise.allSettled(views);
  await sleep(MEANWHILE_MS);
  await report(journeyId);
  expect(await Promise.any(views)).toMatchObject({ phase: 'treatment' });
  await kill(first);
  await answered;
  // The report may be heard at a task of its own, after the Queries were answered.
  await eventually(async () => (await journey.eventsOf('relapseReported')).length === 1);

  const recorded = await journey.recorded();
  await second.stop();
  second = await stage.startWorker();
  expect(await journeys.view(journeyId)).toEqual(recorded);
}, 240_000);
