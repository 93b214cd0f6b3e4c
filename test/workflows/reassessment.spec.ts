import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { phq9, taken } from '#scenarios/instruments-taken';
import * as course from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
});
afterAll(() => stage.close());

test('R-REASSESS: a PHQ-9 falls due 14 days into treatment, becomes a task, is taken, and closes it', async () => {
  const journey = await course.inTreatment(stage);
  const take = (first: 0 | 1 | 2 | 3) =>
    journey.report({ name: 'instrumentTaken', data: { taken: taken('PHQ-9', phq9(first), journey.now) } });
  // Its baseline: from then on it is due by the cadence.
  await take(2);
  await eventually(async () => (await journey.eventsOf('instrumentScored')).length === 1);
  const baseline = (await journey.eventsOf('instrumentScored'))[0]!;
  const { timeZone } = stage.policy.calendar;
  const daysAfter = (at: number, days: number): number =>
    DateTime.fromMillis(at, { zone: timeZone }).plus({ days }).startOf('day').toMillis();
  const ofPhq9 = async () =>
    (await journey.recorded()).tasks.filter(({ task }) => task.startsWith('instrument.PHQ-9.'));

  await journey.passDays(12.5);
  expect(await ofPhq9()).toEqual([]);
  await journey.passDays(2);
  expect(await ofPhq9()).toMatchObject([{ role: 'clinician', title: 'PHQ-9 is due', rung: 0 }]);
  const due = (await journey.eventsOf('taskRaised')).find(({ data }) => data.title === 'PHQ-9 is due')!;
  expect([due.rule?.id, due.data.dueAt]).toEqual([
    'R-REASSESS',
    daysAfter(Math.min(baseline.data.taken.takenAt, baseline.at), 14),
  ]);

  await take(1);
  await eventually(async () => (await ofPhq9()).length === 0);
  const [, scored] = await journey.eventsOf('instrumentScored');
  expect(scored!.data.taken).toMatchObject({ total: 8, items: phq9(1) });
  const next = (await journey.recorded()).clocks.find(({ title }) => title === 'PHQ-9 is due')!;
  expect(Date.parse(next.dueAt)).toBe(daysAfter(Math.min(scored!.data.taken.takenAt, scored!.at), 14));
});
