import type { Milestone } from '#journey/model/milestone';
import { Assessors } from '#records/access/assessors';
import { wholeCourse } from '#scenarios/course';
import { CLINICIAN } from '#scenarios/people';
import { batch, type Batch } from '../measure/batch.js';
import type { Whose } from '../measure/cpu.js';
import { interleave } from '../measure/interleave.js';
import { estimate, median, ratios } from '../measure/statistics.js';
import { Floors, touch } from '../drive/floors.js';
import { HttpCaller } from '../drive/http.js';
import { Journeys, type DrivenJourney } from '../drive/journeys.js';
import type { Ground } from '../ground.js';
import { startApi } from '../processes/start-api.js';
import type { Finding } from '../report/finding.js';
import { layersOf } from './layers.js';
import { ms } from '../report/ms.js';
import type { Part } from './part.js';

/** Journeys, or workflows of a floor, in one arm of a round; each takes a whole course. */
const SUBJECTS = 5;

type Arm = 'bare' | 'committing' | 'update' | 'http';

/** Compares a milestone over HTTP with the bare Update, and its CPU with that of an Update that commits one row. */
export const milestonePart: Part = async (ground, rounds) => {
  const api = await startApi({ ...ground, taskQueue: 'journeys' });
  ground.teardown.add('API', () => api.stop());
  const children = new Map<number, Whose>([
    [api.pid, 'api'],
    [ground.worker.pid, 'worker'],
  ]);
  const http = new HttpCaller(api.port, await ground.identity.tokenFor(CLINICIAN.id));
  const training = { staffId: CLINICIAN.id, training: 'bench', from: '2026-01-01', until: null };
  await new Assessors(ground.dataSource).record(training, 'bench', { id: 'bench', hash: 'bench' });
  const arms = armsOf(ground, children, http);
  await ground.progress.step('milestone: warming up', () => interleave(2, arms));
  const measured = await ground.progress.step('milestone: over HTTP, and its floors', () =>
    interleave(rounds, arms),
  );
  http.close();
  const layers = await layersOf(ground);
  await api.stop();
  return findings(measured, layers);
};

const armsOf = (ground: Ground, children: ReadonlyMap<number, Whose>, http: HttpCaller) => {
  const floors = new Floors(ground.client, 'floors');
  const journeys = new Journeys(ground.client, ground.dataSource, ground.policy, 'journeys');
  const steps = wholeCourse(ground.policy.calendar, Date.now());
  const floor = (type: 'bare' | 'committing') => async (): Promise<Batch> => {
    const workflows = await several(() => floors.warm(type));
    return batch(
      children,
      workflows.flatMap((handle) => steps.map(() => () => touch(handle))),
    );
  };
  const journey =
    (reach: (journey: DrivenJourney, step: Milestone) => Promise<unknown>) => async (): Promise<Batch> => {
      const opened = await several(() => journeys.refer());
      return batch(
        children,
        opened.flatMap((one) => steps.map((step) => () => reach(one, step))),
      );
    };
  return {
    bare: floor('bare'),
    committing: floor('committing'),
    update: journey((one, step) => one.reach(step)),
    http: journey(({ journeyId }, step) => http.reach(journeyId, step)),
  };
};

const several = async <T>(make: () => Promise<T>): Promise<T[]> => {
  const made: T[] = [];
  while (made.length < SUBJECTS) made.push(await make());
  return made;
};

const findings = (
  { bare, committing, update, http }: Record<Arm, Batch[]>,
  layers: readonly string[],
): Finding[] => {
  const of = (batches: Batch[], key: 'p50' | 'p99' | 'cpu'): number[] => batches.map((one) => one[key]);
  const chain = (key: 'p50' | 'p99' | 'cpu'): string =>
    [
      `bare Update ${ms(median(of(bare, key)))}`,
      `Update with a commit ${ms(median(of(committing, key)))}`,
      `the journey's Update ${ms(median(of(update, key)))}`,
      `over HTTP ${ms(median(of(http, key)))}`,
    ].join(', ');
  const split = (name: string, batches: Batch[]): string =>
    `CPU of ${name}: ${(Object.keys(batches[0]!.cpuBy) as Whose[]).map((key) => `${key} ${ms(median(batches.map(({ cpuBy }) => cpuBy[key])))}`).join(', ')}`;
  const latency = (key: 'p50' | 'p99', limit: number): Finding => ({
    what: `HTTP milestone sent → answered ÷ bare Update, ${key}`,
    ...estimate(ratios(of(http, key), of(bare, key))),
    limit,
    bound: 'at most',
    parts: [
      chain(key),
      `an Update that does nothing but commit one row is ${median(ratios(of(committing, key), of(bare, key))).toFixed(2)} × the bare one already, the journey's Update without HTTP ${median(ratios(of(update, key), of(bare, key))).toFixed(2)} ×`,
      ...layers,
    ],
  });
  return [
    latency('p50', 1.8),
    latency('p99', 1.7),
    {
      what: 'CPU of a milestone ÷ Update + local activity + commit',
      ...estimate(ratios(of(http, 'cpu'), of(committing, 'cpu'))),
      limit: 1.25,
      bound: 'at most',
      parts: [
        chain('cpu'),
        `the journey's Update without HTTP is ${median(ratios(of(update, 'cpu'), of(committing, 'cpu'))).toFixed(2)} ×; the rest is the API's, most of it Node's HTTP and gRPC`,
        split('an Update with a commit', committing),
        split("the journey's Update", update),
        split('a milestone over HTTP', http),
      ],
    },
  ];
};
