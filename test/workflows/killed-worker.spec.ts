import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { inTreatment } from '../support/course.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { kill, spawnWorker, stop } from '../support/worker-process.js';

const JOURNEYS = 6;
const MILESTONES = 12;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a worker killed in the middle of many milestones: each happens once, each alert goes out once', async () => {
  const first = spawnWorker(stage);
  const journeys = await Promise.all(Array.from({ length: JOURNEYS }, () => inTreatment(stage)));
  const week = DateTime.fromISO(journeys[0]!.localDate()).startOf('week').toISODate()!;
  const work = async (journey: JourneyOnStage): Promise<void> => {
    await journey.report({ name: 'highRiskReported', data: { source: 'judgement', note: null } });
    for (let hours = 1; hours <= MILESTONES; hours += 1)
      await journey.reach('recordWeek', { week, plannedHours: 15, deliveredHours: hours, excusedHours: 0 });
  };
  const all = Promise.all(journeys.map(work));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await kill(first);
  const second = spawnWorker(stage);
  await all;
  for (const journey of journeys) {
    const weeks = await journey.eventsOf('weekRecorded');
    expect(weeks.map(({ data }) => data.deliveredHours)).toEqual(
      Array.from({ length: MILESTONES }, (_, index) => index + 1),
    );
    const alerts = (await journey.eventsOf('taskRaised')).filter(({ data }) => data.clock === 'risk.1');
    expect(alerts.map(({ data }) => data.rung)).toEqual([0]);
    expect((await journey.events()).map(({ seq }) => seq)).toEqual(
      Array.from({ length: (await journey.recorded()).seq }, (_, index) => index + 1),
    );
  }
  await stop(second);
});
