import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { sealingConverter } from '#temporal/codec/sealing-converter';
import { ApiOnStage } from '../support/api-on-stage.js';
import { PLAN, RATINGS, inAssessment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { keyring, keyringText } from '../support/keyring.js';
import { openStage, type Stage } from '../support/stage.js';
import { spawnWorker, stop } from '../support/worker-process.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(undefined, sealingConverter(keyring('a')));
});
afterAll(() => stage?.close());

const AT_LEAST = 20;
const CANARY = /canary-\d\d-said/;

test('the deployed worker seals by its environment, and neither its log nor the API’s holds a text', async () => {
  const logs = { api: '', worker: '' };
  const worker = spawnWorker(
    stage,
    { IOP_KEYRING: keyringText('a'), LOG_LEVEL: 'trace' },
    (text) => (logs.worker += text),
  );
  const api = await ApiOnStage.open(stage, {
    logLevel: 'trace',
    logTo: { write: (text) => void (logs.api += text) },
  });
  let said = 0;
  const canary = (): string => `canary-${String((said += 1)).padStart(2, '0')}-said`;
  const journey = await inAssessment(stage);
  const reach = async (path: string, data: object, status = 200) =>
    expect([path, (await api.reach(journey.journeyId, path, data)).status]).toEqual([path, status]);

  const ratings = Object.fromEntries(
    Object.entries(RATINGS.ratings).map(([name, { rating }]) => [name, { rating, evidence: canary() }]),
  ) as typeof RATINGS.ratings;
  await journey.reach('recordAssessment', { ...RATINGS, ratings });
  await journey.reach('decideLevel', { level: 3, reason: canary(), handOff: null });
  const goal = () => ({ problem: canary(), clientsWords: canary(), objectives: [canary()] });
  const plan = { ...PLAN, goals: [goal(), goal()], dischargeCriteria: [canary(), canary()] };
  await journey.reach('draftPlan', { plan, reason: canary() });
  await journey.reach('signPlan', { signer: 'client' });
  await journey.reach('signPlan', { signer: 'clinician' });
  await journey.reach('reviewPlan', { summary: canary() });
  // Refused by a rule, and by the form of the request.
  await expect(journey.reach('declineSeat', { reason: canary() })).rejects.toThrow();
  await reach('withdraw', { reason: { text: canary() } }, 400);

  // PostgreSQL refuses the record, and quotes it while it does.
  const alter = (change: string) => stage.database.owner.query(`alter table journey ${change}`);
  await alter('add constraint nothing_more check (false) not valid');
  await journey.report({ name: 'relapseReported', data: { source: 'self', note: canary() } });
  let failing = '';
  await eventually(async () => {
    const pending = (await journey.handle.describe()).raw.pendingActivities ?? [];
    failing = JSON.stringify(pending);
    return pending.some(({ lastFailure }) => lastFailure);
  });
  await alter('drop constraint nothing_more');
  await eventually(async () => (await journey.eventsOf('relapseReported')).length === 1);
  await reach('withdraw', { reason: canary() });

  const kept = failing + JSON.stringify(await journey.handle.fetchHistory());
  await api.close();
  await stop(worker);
  expect(said).toBeGreaterThanOrEqual(AT_LEAST);
  expect(logs.worker + logs.api).not.toMatch(CANARY);
  expect(logs.api).toContain('withdraw');
  expect(logs.worker).toContain('needs an operator');
  // The records do have them; in Temporal each stands sealed.
  expect(JSON.stringify(await journey.events())).toMatch(CANARY);
  expect(kept).toContain('Encoded failure');
  expect(kept).not.toContain('PostgreSQL refused');
});

test('in production the worker does not start without a keyring, and names the variable', async () => {
  let log = '';
  const worker = spawnWorker(stage, { NODE_ENV: 'production' }, (text) => (log += text));
  const [code] = (await once(worker, 'close')) as [number];
  expect(code).not.toBe(0);
  expect(log).toContain('IOP_KEYRING_FILE: must name a keyring in production');
});
