import { WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { wholeCourse, withdrawn } from '#scenarios/course';
import { Journeys } from '../drive/journeys.js';
import { cpuSoFar, less, total } from '../measure/cpu.js';
import { shapesOf } from '../measure/shapes.js';
import { interleave } from '../measure/interleave.js';
import { estimate, median, ratios } from '../measure/statistics.js';
import { atOnce, timed } from '../measure/timed.js';
import type { Ground } from '../ground.js';
import type { Shape } from '../workflows/shape.types.js';
import { ms } from '../report/ms.js';
import type { Part } from './part.js';

const JOURNEYS_A_ROUND = 16;
const AT_ONCE = 16;
/** Weeks reported: few, so that more journeys can be measured. */
const REPORTS = 5;

interface Rate {
  readonly aSecond: number;
  readonly cpu: number;
}

/** Compares whole journeys from referral to closed, many at once, with bare workflows that get as many Updates and have the same events. */
export const journeysPart: Part = async (ground, rounds) => {
  const opener = new Journeys(ground.client, ground.dataSource, ground.policy, 'journeys');
  const steps = [...wholeCourse(ground.policy.calendar, Date.now(), REPORTS), withdrawn()];
  const journey = async (): Promise<WorkflowHandle> => {
    const { handle, reach } = await opener.refer();
    for (const step of steps) await reach(step);
    await handle.result();
    return handle;
  };
  const shapes = await shapesOf(await journey());
  const shadow = () => shadowed(ground, shapes);
  const lengths = [await lengthOf(await journey()), await lengthOf(await shadow())];
  if (lengths[0] !== lengths[1])
    throw new Error(`the bare workflow has ${lengths[1]} events and the journey ${lengths[0]}`);

  const arms = { bare: () => rate(shadow), journey: () => rate(journey) };
  await ground.progress.step('journeys: warming up', () => interleave(1, arms));
  const measured = await ground.progress.step('journeys: from referral to closed, 16 at once', () =>
    interleave(rounds, arms),
  );
  const of = (rates: Rate[], key: keyof Rate): number[] => rates.map((one) => one[key]);
  const { bare, journey: real } = measured;
  return [
    {
      what: `journeys a second (${shapes.length} Updates, ${lengths[0]} events) ÷ bare workflows`,
      ...estimate(ratios(of(real, 'aSecond'), of(bare, 'aSecond'))),
      limit: 0.85,
      bound: 'at least',
      parts: [
        `journeys ${median(of(real, 'aSecond')).toFixed(1)} a second, bare workflows ${median(of(bare, 'aSecond')).toFixed(1)}`,
        `CPU of an Update: ${ms(median(of(real, 'cpu')) / shapes.length)} of a journey, ${ms(median(of(bare, 'cpu')) / shapes.length)} of a bare workflow; both cores are busy; what a journey's Updates have more is deciding, and rows where the bare one writes none`,
      ],
    },
  ];
};

const rate = async (one: () => Promise<unknown>): Promise<Rate> => {
  await sleep(500); // what the server still does for the round before
  const before = cpuSoFar(new Map());
  const took = await timed(() => atOnce(AT_ONCE, JOURNEYS_A_ROUND, one));
  const spent = total(less(cpuSoFar(new Map()), before));
  return { aSecond: JOURNEYS_A_ROUND / (took / 1_000), cpu: spent / JOURNEYS_A_ROUND };
};

const shadowed = async ({ client }: Ground, [first, ...rest]: readonly Shape[]): Promise<WorkflowHandle> => {
  const workflowId = `shadow/${randomUUID()}`;
  const start = {
    workflowId,
    taskQueue: 'floors',
    args: [],
    workflowIdConflictPolicy: 'USE_EXISTING' as const,
  };
  const startWorkflowOperation = new WithStartWorkflowOperation('shadow', start);
  await client.workflow.executeUpdateWithStart('step', { startWorkflowOperation, args: [first] });
  const handle = client.workflow.getHandle(workflowId);
  for (const shape of rest) await handle.executeUpdate('step', { args: [shape] });
  await handle.result();
  return handle;
};

const lengthOf = async (handle: WorkflowHandle): Promise<number> => (await handle.describe()).historyLength;
