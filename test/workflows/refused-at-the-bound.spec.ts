import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { keepGolden } from '../replay/keep-golden.js';
import { inTreatment } from '../support/course.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { workflowBundle } from '../support/workflow-bundle.js';
import { reviewed } from '#scenarios/review';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
});
afterAll(() => stage.close());

const runOf = async ({ handle }: JourneyOnStage): Promise<string> => (await handle.describe()).runId;

test('what is refused leaves no history, and so it is never where a run hands over to the next', async () => {
  const journey = await inTreatment(stage);
  const first = await runOf(journey);
  for (let count = 0; (await runOf(journey)) === first; count += 1) {
    if (count > 60) throw new Error('The journey has not continued as new.');
    await journey.reach('reviewPlan', reviewed(`number ${count}`));
    await expect(journey.reach('acceptSeat', {})).rejects.toThrow('Workflow Update failed');
  }
  const run = stage.client.workflow.getHandle(journey.handle.workflowId, first);
  await keepGolden('refused-at-the-bound', run);
  const history = await run.fetchHistory();
  const replayed = Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history);
  await expect(replayed).resolves.toBeUndefined();
});
