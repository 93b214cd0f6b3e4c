import { stepsInto } from '#scenarios/course';
import { Floors, touch } from '../drive/floors.js';
import { Journeys } from '../drive/journeys.js';
import { interleave } from '../measure/interleave.js';
import { estimate, median, ratios } from '../measure/statistics.js';
import { atOnce } from '../measure/timed.js';
import { ALL, type Ground } from '../ground.js';
import type { Finding } from '../report/finding.js';
import type { Part } from './part.js';

/** Contact, consent, risk and eligibility: so few steps that five hundred journeys are made quickly. */
const STEPS = stepsInto('assessment', Date.now());
const BEFORE = 50;
const MEASURED = 500;
/** Each round needs two processes of its own, and half a minute. */
const ROUNDS = 2;

interface Footprint {
  readonly rss: number;
  readonly heap: number;
}

/** Measures how much a worker process grows for each journey in assessment that it keeps, compared with a bare workflow with as many Updates. */
export const memoryPart: Part = async (ground) => {
  const arms = { bare: () => footprint(ground, 'floors'), journey: () => footprint(ground, 'journeys') };
  const { bare, journey } = await ground.progress.step(
    'memory: worker processes with 500 workflows each',
    () => interleave(ROUNDS, arms),
  );
  const finding = (key: keyof Footprint, what: string): Finding => ({
    what: `${what} for an open cached journey ÷ a bare workflow`,
    ...estimate(
      ratios(
        journey.map((one) => one[key]),
        bare.map((one) => one[key]),
      ),
    ),
    limit: 1.6,
    bound: 'at most',
    parts: [
      `a bare workflow ${kb(median(bare.map((one) => one[key])))}, a journey ${kb(median(journey.map((one) => one[key])))}; a journey keeps its state and the policy it was opened under, some ${kb(JSON.stringify(ground.policy).length)} as JSON`,
    ],
  });
  return [
    finding('rss', 'worker memory (RSS)'),
    finding('heap', 'worker memory (heap of the workflow thread)'),
  ];
};

let fresh = 0;

const footprint = async (ground: Ground, kind: 'floors' | 'journeys'): Promise<Footprint> => {
  const taskQueue = `memory-${(fresh += 1)}`;
  const worker = await ground.startWorker({ kind, taskQueue, maxCachedWorkflows: ALL });
  const fill = kind === 'journeys' ? journeys(ground, taskQueue) : bareWorkflows(ground, taskQueue);
  await atOnce(8, BEFORE, fill);
  const before = await worker.memory();
  await atOnce(8, MEASURED, fill);
  const after = await worker.memory();
  await worker.stop();
  return { rss: (after.rss - before.rss) / MEASURED, heap: (after.heap - before.heap) / MEASURED };
};

const journeys = (ground: Ground, taskQueue: string) => async (): Promise<void> => {
  const journey = await new Journeys(ground.client, ground.dataSource, ground.policy, taskQueue).refer();
  for (const step of STEPS) await journey.reach(step);
};

const bareWorkflows = (ground: Ground, taskQueue: string) => async (): Promise<void> => {
  const handle = await new Floors(ground.client, taskQueue).start('bare');
  for (let updates = 0; updates <= STEPS.length; updates += 1) await touch(handle);
};

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
