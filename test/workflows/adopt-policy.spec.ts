import { WorkflowUpdateFailedError } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { REFUSED } from '#contracts/journey-messages';
import type { Policy } from '#journey/model/policy';
import type { JourneyView } from '#journey/view';
import { inTreatment } from '../support/course.js';
import { daysAfter as later, localDay as day } from '../support/local-days.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
});
afterAll(() => stage.close());

const reviewAfter = (reviewDays: number, version: string): Policy => ({
  ...stage.policy,
  version,
  clocks: { ...stage.policy.clocks, reviewDays },
});

const reviewTasks = ({ tasks }: JourneyView): string[] =>
  tasks.map(({ task }) => task).filter((task) => task.startsWith('review.'));

test('a journey adopts a policy: its due date moves, the alarm rings by it, and later runs keep to it', async () => {
  const journey = await inTreatment(stage);
  const [started] = await journey.eventsOf('treatmentStarted');
  const due = (): string =>
    day(Date.parse(journey.view.clocks.find(({ id }) => id.startsWith('review.'))!.dueAt));
  expect(due()).toBe(later(started!.at, stage.policy.clocks.reviewDays));

  await journey.adopt(reviewAfter(10, 'ten'));
  expect([due(), journey.view.policyVersion]).toEqual([later(started!.at, 10), 'ten']);

  await journey.passDays(9);
  expect(reviewTasks(await journey.recorded())).toEqual([]);
  await journey.passHours(25);
  expect(reviewTasks(await journey.recorded())).toEqual(['review.1.1']);

  await journey.adopt(reviewAfter(20, 'twenty'));
  expect([reviewTasks(journey.view), journey.view.policyVersion]).toEqual([[], 'twenty']);

  const runBefore = (await journey.handle.describe()).runId;
  for (let sent = 0; sent < 80 && (await journey.handle.describe()).runId === runBefore; sent += 1)
    await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  expect((await journey.handle.describe()).runId).not.toBe(runBefore);
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  expect([due(), journey.view.policyVersion]).toEqual([later(started!.at, 20), 'twenty']);

  await journey.passDays(11);
  expect(reviewTasks(await journey.recorded())).toEqual(['review.1.1']);
  const adopted = await journey.eventsOf('policyAdopted');
  expect(adopted.map(({ data }) => [data.from, data.to])).toEqual([
    [stage.policy.version, 'ten'],
    ['ten', 'twenty'],
  ]);
});

test('refused, with what is needed, where the tier is no more; nothing is recorded of it', async () => {
  const journey = await inTreatment(stage);
  const before = (await journey.events()).length;
  const without = {
    ...stage.policy,
    version: 'no-t3',
    tiers: stage.policy.tiers.filter(({ id }) => id !== 'T3'),
  };
  const error = await journey.adopt(without).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(WorkflowUpdateFailedError);
  expect((error as WorkflowUpdateFailedError).cause).toMatchObject({
    type: REFUSED,
    details: [{ rule: { id: 'R-POLICY' }, needed: [expect.stringContaining('tier T3')] }],
  });
  expect((await journey.events()).length).toBe(before);
});
