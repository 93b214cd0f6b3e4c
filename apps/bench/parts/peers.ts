import { Assessors } from '#records/access/assessors';
import { createDataSource } from '#records/data-source';
import type { Milestone } from '#journey/model/milestone';
import { wholeCourse } from '#scenarios/course';
import { CLINICIAN } from '#scenarios/people';
import { contendersOf, type Contender } from '../drive/contenders.js';
import type { Ground } from '../ground.js';
import { batch, type Batch } from '../measure/batch.js';
import type { Whose } from '../measure/cpu.js';
import { interleave } from '../measure/interleave.js';
import { timed } from '../measure/timed.js';
import { untilQuiet } from '../measure/trail.js';
import { PEER_TABLES } from '../processes/peer-rows.js';
import { startApi, startPeer, type ApiProcess } from '../processes/start-api.js';
import type { Part } from './part.js';
import { byArm, peerFindings, type ByArm } from './peer-findings.js';

/** Journeys in one arm of a round that are asked one after the other; each takes a whole course. */
const SUBJECTS = 5;
/** Journeys that are asked at the same time, where the rate is measured. */
const AT_ONCE = 8;

/**
 * A milestone over HTTP against two other designs of it, on the same PostgreSQL in the same run.
 *
 * In each arm the clock runs from the request until its answer, and the answer comes when the milestone is durable and can be
 * read. All are asked over HTTP, since DBOS is a library that runs in the server's own process: without HTTP it would be
 * measured inside the caller, or through a queue it does not need.
 *
 * - ours: the API as it is deployed, with sign-in, rules, zod, the row in the audit; the journey judges, and one statement
 *   records events, read model, tasks.
 * - naive: a bare Fastify server signals a workflow, which runs three ordinary activities in a row, a commit each, on
 *   the same worker process as our journeys; the server looks into PostgreSQL every 5 ms until the last row is there.
 * - dbos: the same bare server with DBOS inside; a workflow of one step that writes the three rows in one commit.
 *
 * Whatever is not the same favours the other two: they let anybody in, judge nothing, keep no timers, and their rows and
 * answers are smaller.
 */
export const peersPart: Part = async (ground, rounds) => {
  const training = { staffId: CLINICIAN.id, training: 'bench', from: '2026-01-01', until: null };
  await new Assessors(ground.dataSource).record(training, 'bench', { id: 'bench-peers', hash: 'bench' });
  await ground.dataSource.query(PEER_TABLES);
  const servers = {
    ours: await startApi({ ...ground, taskQueue: 'journeys' }),
    naive: await startPeer({ ...ground, taskQueue: 'floors' }, 'naive'),
    dbos: await startPeer({ ...ground, databaseUrl: await databaseOfDbos(ground), taskQueue: '' }, 'dbos'),
  };
  for (const server of Object.values(servers)) ground.teardown.add('server', () => server.stop());
  const ports = byArm((arm) => servers[arm].port);
  const contenders = await contendersOf(ground, ports, AT_ONCE);
  const steps = wholeCourse(ground.policy.calendar, Date.now());
  const one = byArm((arm) => () => oneByOne(childrenOf(ground, servers), contenders[arm], steps));
  const many = byArm((arm) => () => rate(contenders[arm], steps));
  await ground.progress.step('peers: warming up', async () => [
    await interleave(2, one),
    await interleave(1, many),
  ]);
  const batches = await ground.progress.step('peers: one after the other', () => interleave(rounds, one));
  const rates = await ground.progress.step(`peers: ${AT_ONCE} at once`, () => interleave(rounds, many));
  for (const { callers } of Object.values(contenders)) for (const http of callers) http.close();
  for (const server of Object.values(servers)) await server.stop();
  return (['naive', 'dbos'] as const).flatMap((peer) => peerFindings(peer, batches, rates, AT_ONCE));
};

/** A database of its own on the same PostgreSQL, because DBOS keeps its tables in a schema beside the rows. */
const databaseOfDbos = async ({ dataSource, databaseUrl }: Ground): Promise<string> => {
  await dataSource.query('create database peers_dbos template template0');
  const url = new URL(databaseUrl);
  url.pathname = '/peers_dbos';
  const own = await createDataSource(url.href, { applicationName: 'bench' }).initialize();
  await own.query(PEER_TABLES);
  await own.destroy();
  return url.href;
};

const childrenOf = ({ worker }: Ground, servers: ByArm<ApiProcess>): Map<number, Whose> =>
  new Map([
    [worker.pid, 'worker'],
    ...Object.values(servers).map(({ pid }): [number, Whose] => [pid, 'api']),
  ]);

const opened = async ({ open }: Contender, count: number): Promise<string[]> => {
  const ids: string[] = [];
  while (ids.length < count) ids.push(await open());
  return ids;
};

const oneByOne = async (
  children: ReadonlyMap<number, Whose>,
  contender: Contender,
  steps: readonly Milestone[],
): Promise<Batch> => {
  const [http] = contender.callers;
  const ids = await opened(contender, SUBJECTS);
  return batch(
    children,
    ids.flatMap((id) => steps.map((step) => () => http!.reach(id, step))),
  );
};

/** Milestones a second, where each journey takes its milestones in order. */
const rate = async (contender: Contender, steps: readonly Milestone[]): Promise<number> => {
  const ids = await opened(contender, AT_ONCE);
  const whole = async (id: string, lane: number): Promise<void> => {
    for (const step of steps) await contender.callers[lane]!.reach(id, step);
  };
  await untilQuiet();
  const took = await timed(() => Promise.all(ids.map(whole)));
  return (ids.length * steps.length) / (took / 1_000);
};
