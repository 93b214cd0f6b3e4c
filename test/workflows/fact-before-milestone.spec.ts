import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keepGolden } from '../replay/keep-golden.js';
import { inTreatment } from '../support/course.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a fact that was taken is known to the milestone after it, also where a worker gets both at once', async () => {
  const first = await stage.startWorker();
  const journey = await inTreatment(stage);
  await first.stop();
  await journey.report({ name: 'relapseReported', data: { source: 'family', note: null } });
  const acknowledged = journey.reach('acknowledgeRelapse', {});
  // The server has it by now, and hands both to whichever worker comes first; a refusal would come through the promise.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const second = await stage.startWorker({ maxCachedWorkflows: 0 });
  await expect(acknowledged).resolves.toMatchObject({ tier: 'T3' });
  expect(
    (await journey.events()).map(({ type }) => type).filter((type) => type.startsWith('relapse')),
  ).toEqual(['relapseReported', 'relapseAcknowledged']);
  await keepGolden('fact-and-milestone-at-once', journey.handle);
  await second.stop();
});
