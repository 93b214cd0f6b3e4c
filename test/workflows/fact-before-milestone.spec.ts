import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keepGolden } from '../replay/keep-golden.js';
import { inTreatment } from '../support/course.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { leaving } from '#scenarios/leaving';

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

test('also of a run that has just begun, and has done nothing yet', async () => {
  const first = await stage.startWorker();
  const journey = await JourneyOnStage.refer(stage);
  // Nothing of intake is due any more: the next run has no alarm to set when it begins.
  await journey.passDays(60);
  expect((await journey.recorded()).clocks).toEqual([]);
  const run = async (): Promise<string> => (await journey.handle.describe()).runId;
  const before = await run();
  for (let sent = 0; (await run()) === before; sent += 1) {
    if (sent > 80) throw new Error('The journey has not continued as new.');
    await journey.reach('assignCareTeam', { role: 'clinician', staffId: `clinician-${sent % 2}` });
  }
  await first.stop();
  await journey.report({ name: 'relapseReported', data: { source: 'family', note: null } });
  const answered = journey.reach('withdraw', leaving('moves away'));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const second = await stage.startWorker({ maxCachedWorkflows: 0 });
  await answered;
  const types = (await journey.events()).map(({ type }) => type);
  expect(types.indexOf('relapseJoined')).toBeGreaterThan(0);
  expect(types.indexOf('relapseJoined')).toBeLessThan(types.indexOf('journeyClosed'));
  await keepGolden('begun-beside-both', journey.handle);
  await second.stop();
});
