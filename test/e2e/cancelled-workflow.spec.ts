import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { ApiOnStage, someClient } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api.close();
  await stage.close();
});

test('a client whose workflow an operator cancelled still has an open journey: no second one is begun', async () => {
  const client = someClient();
  const { journeyId } = (await api.refer({ client })).body;
  const handle = stage.client.workflow.getHandle(workflowIdOf(parseJourneyId(journeyId)!.clientId));
  await handle.cancel();
  await expect(handle.result()).rejects.toThrow('cancelled');
  const again = await api.refer({ client });
  expect(again.body).toMatchObject({ status: 409, code: 'refused', ruleId: 'R-RETURN' });
  expect(again.body.needed).toEqual([expect.stringContaining(journeyId)]);
  const milestone = await api.reach(journeyId, 'record-contact-attempt', { reached: true });
  expect(milestone.body).toMatchObject({ status: 409, code: 'journey-not-running' });
});
