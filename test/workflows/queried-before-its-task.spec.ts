import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
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

beforeAll(async () => {
  stage = await openStage();
  journeys = new JourneyClient(stage, { answerWithinMs: PATIENT_MS });
});
afterEach(async () => {
  if (first && first.exitCode === null && first.signalCode === null) await kill(first);
});
afterAll(() => stage?.close());

const BY = { id: 'clinician-1', role: 'clinician' } as const;
/** Half of how long a task waits for a worker that has the journey in memory (apps/worker/workflow-tasks.ts). */
const MEANWHILE_MS = 1_000;

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
  await journeys.fact({
    ...{ journeyId, by: BY, request: { id: randomUUID(), hash: 'none' } },
    fact: { name: 'relapseReported', data: { source: 'family', note: null } },
  });
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
