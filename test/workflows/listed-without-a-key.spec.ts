import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from '@temporalio/client';
import { listRuns } from '#reconciler/replay/kept-runs';
import { sealingConverter } from '#temporal/codec/sealing-converter';
import { inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { keyring } from '../support/keyring.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let journey: JourneyOnStage;

beforeAll(async () => {
  stage = await openStage(undefined, sealingConverter(keyring('a', ['a'])));
  await stage.startWorker();
  journey = await inTreatment(stage);
  await journey.report({ name: 'relapseReported', data: { source: 'family', note: null } });
  // Once it is on record, the journey's memo says so, sealed.
  await eventually(
    async () =>
      Object.keys((await journey.handle.describe()).raw.workflowExecutionInfo?.memo?.fields ?? {}).length > 0,
  );
});
afterAll(() => stage?.close());

test('runs are listed whoever has sealed what they keep: one lost key hides no other run', async () => {
  const { connection, options } = stage.client;
  const keyless = new Client({ connection, namespace: options.namespace });
  const { workflowId } = journey.handle;
  await eventually(async () => (await listRuns(keyless, `WorkflowId = '${workflowId}'`)).length === 1);
  const [run] = await listRuns(keyless, `WorkflowId = '${workflowId}'`);
  expect(run).toMatchObject({ workflowId, isRunning: true, startTime: expect.any(Date) });
});
