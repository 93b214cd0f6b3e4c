import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { workflowIdOf } from '#contracts/journey-id';
import { factSignal } from '#contracts/journey-definitions';
import { NEW_RUN_OPTIONS, JOURNEY_WORKFLOW, type JourneyInput } from '#contracts/journey-messages';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { spawnWorker } from '../support/worker-process.js';

let stage: Stage;
let worker: ChildProcess | undefined;
let madeUp: string | undefined;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  worker?.kill('SIGKILL');
  if (madeUp) await forget(madeUp);
});
afterAll(() => stage?.close());

/** No code of ours made this history: the test that all histories replay, after all others, is not to meet it. */
const forget = (workflowId: string): Promise<unknown> =>
  stage.client.workflowService.deleteWorkflowExecution({
    namespace: stage.client.options.namespace,
    workflowExecution: { workflowId },
  });

test('a journey whose history does not replay is named in the log, and the others go on', async () => {
  const otherwise = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../support/otherwise/index.ts', import.meta.url)),
    logger: new DefaultLogger('WARN'),
  });
  const clientId = randomUUID();
  madeUp = workflowIdOf(clientId);
  const before = await stage.startWorker({ workflowBundle: otherwise });
  const handle = await stage.client.workflow.start(JOURNEY_WORKFLOW, {
    workflowId: madeUp,
    taskQueue: stage.taskQueue,
    args: [{ clientId, policy: stage.policy, ...NEW_RUN_OPTIONS, resume: null } satisfies JourneyInput],
  });
  await eventually(async () =>
    (await handle.fetchHistory()).events!.some(
      ({ timerStartedEventAttributes }) => timerStartedEventAttributes,
    ),
  );
  await before.stop();
  await handle.signal(factSignal.name, {});

  let log = '';
  worker = spawnWorker(stage, { LOG_LEVEL: 'error' }, (text) => (log += text));
  while (!log.includes('\n')) await once(worker.stderr!, 'data');
  expect(JSON.parse(log.split('\n')[0]!)).toMatchObject({
    level: 'error',
    message: expect.stringContaining('a history does not replay under this build'),
    workflowId: handle.workflowId,
  });
  const journey = await JourneyOnStage.refer(stage);
  await journey.reach('recordContactAttempt', { reached: false });
  expect(await journey.eventsOf('contactAttempted')).toHaveLength(1);
});
