import { Assessors } from '#records/access/assessors';
import { wholeCourse } from '#scenarios/course';
import { CLINICIAN } from '#scenarios/people';
import { withNewKey } from '#tools/keyring/new-key';
import { parseKeyring } from '#temporal/codec/parse-keyring';
import { sealingConverter } from '#temporal/codec/sealing-converter';
import { Client } from '@temporalio/client';
import { batch, type Batch } from '../measure/batch.js';
import type { Whose } from '../measure/cpu.js';
import { interleave } from '../measure/interleave.js';
import { estimate, median, ratios } from '../measure/statistics.js';
import { HttpCaller } from '../drive/http.js';
import { Journeys } from '../drive/journeys.js';
import { ALL, type Ground } from '../ground.js';
import { startApi, startOpenApi, type ApiProcess } from '../processes/start-api.js';
import type { Finding } from '../report/finding.js';
import { ms } from '../report/ms.js';
import type { Part } from './part.js';

/** Journeys in one arm of a round; each takes a whole course. */
const SUBJECTS = 5;
const LIMIT = 1.1;
const SEALED = 'sealed';

/**
 * Compares a milestone as it is deployed with one without protection. Deployed: a clinician with a bearer token sends it about somebody in their caseload,
 * and its payloads are sealed. Without: anybody is let in, and Temporal is given clear text. Both leave their rows in the audit.
 */
export const confidentialityPart: Part = async (ground, rounds) => {
  const { client, dataSource, identity, teardown } = ground;
  const training = { staffId: CLINICIAN.id, training: 'bench', from: '2026-01-01', until: null };
  await new Assessors(dataSource).record(training, 'bench', { id: 'bench-sealed', hash: 'bench' });
  const keyring = withNewKey(null, 'bench');
  await ground.startWorker({ kind: 'journeys', taskQueue: SEALED, maxCachedWorkflows: ALL, keyring });
  const apis = {
    open: await startOpenApi({ ...ground, taskQueue: 'journeys' }, true),
    guarded: await startApi({ ...ground, taskQueue: SEALED, keyring }),
  };
  for (const api of Object.values(apis)) teardown.add('API', () => api.stop());
  const sealing = new Client({
    connection: client.connection,
    namespace: ground.namespace,
    dataConverter: sealingConverter(parseKeyring(keyring)),
  });
  const token = await identity.tokenFor(CLINICIAN.id);
  const arms = {
    open: armOf(ground, apis.open, client, 'journeys', token),
    guarded: armOf(ground, apis.guarded, sealing, SEALED, token),
  };
  await ground.progress.step('confidentiality: warming up', () => interleave(2, arms));
  const measured = await ground.progress.step('confidentiality: sealed and guarded, and neither', () =>
    interleave(rounds, arms),
  );
  for (const api of Object.values(apis)) await api.stop();
  return [finding(measured.open, measured.guarded)];
};

const armOf = (ground: Ground, api: ApiProcess, client: Client, taskQueue: string, token: string) => {
  const journeys = new Journeys(client, ground.dataSource, ground.policy, taskQueue);
  const http = new HttpCaller(api.port, token);
  const steps = wholeCourse(ground.policy.calendar, Date.now());
  const children = new Map<number, Whose>([
    [api.pid, 'api'],
    [ground.worker.pid, 'worker'],
  ]);
  return async (): Promise<Batch> => {
    const reach: (() => Promise<unknown>)[] = [];
    for (let opened = 0; opened < SUBJECTS; opened += 1) {
      const { journeyId } = await journeys.refer();
      reach.push(...steps.map((step) => () => http.reach(journeyId, step)));
    }
    return batch(children, reach);
  };
};

const finding = (open: readonly Batch[], guarded: readonly Batch[]): Finding => {
  const of = (batches: readonly Batch[], key: 'p50' | 'p99' | 'cpu'): number[] =>
    batches.map((one) => one[key]);
  const pair = (key: 'p50' | 'p99' | 'cpu'): string =>
    `${key}: open ${ms(median(of(open, key)))}, guarded and sealed ${ms(median(of(guarded, key)))}, ${median(ratios(of(guarded, key), of(open, key))).toFixed(2)} ×`;
  return {
    what: 'milestone with sign-in, rules and sealed payloads ÷ without, p50',
    ...estimate(ratios(of(guarded, 'p50'), of(open, 'p50'))),
    limit: LIMIT,
    bound: 'at most',
    parts: [pair('p50'), pair('p99'), pair('cpu')],
  };
};
