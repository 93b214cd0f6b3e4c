import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApiOnStage, CLINICIAN, someClient } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { workflowIdOf } from '#contracts/journey-id';

const CANARY = {
  family: 'Canaryfamily',
  given: 'Canarygiven',
  recordNumber: 'CANARY-4711',
  phone: '555-canary',
};

let stage: Stage;
let api: ApiOnStage;
const log: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage, { logLevel: 'trace', logTo: { write: (line) => log.push(line) } });
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

test('no log line and no history names a client, whatever goes right or wrong', async () => {
  const client = someClient(CANARY);
  const { journeyId } = (await api.refer({ client, reason: 'Canaryreason' })).body;
  await api.refer({ client });
  await api.refer({ client: { ...client, [CANARY.family]: 1 } });
  await api.get(`/v1/journeys?name=${CANARY.family}`);
  await api.get(`/v1/${CANARY.family}`);
  await api.get(`/v1/${CANARY.family}/%zz`);
  await api.post('/v1/journeys/search', { name: CANARY.family, recordNumber: CANARY.recordNumber });
  await api.send('POST', '/v1/referrals', `{"client": ${CANARY.family}}`, {
    'content-type': 'application/json',
  });
  await api.reach(journeyId, 'withdraw', { reason: 'x', by: { ...CLINICIAN, id: `${CANARY.given} x` } });
  // A fault of ours, with PostgreSQL quoting what it was given.
  const rename = (from: string, to: string) =>
    stage.database.owner.query(`alter table ${from} rename to ${to}`);
  await rename('referral_document', 'away');
  const fault = await api.refer({ client: someClient(CANARY) });
  await rename('away', 'referral_document');
  expect([fault.status, fault.body.code]).toEqual([500, 'internal']);
  expect(JSON.stringify(fault.body)).not.toMatch(/referral_document|relation/);

  const handle = stage.client.workflow.getHandle(workflowIdOf(journeyId.split('.')[0]!));
  const inTemporal = clearText([await handle.fetchHistory(), (await handle.describe()).raw]);
  expect(inTemporal).toContain('firstIntervention');
  for (const where of [log.join(''), inTemporal]) expect(where).not.toMatch(/canary/i);
  // The log is there, and says which fault is meant.
  expect(log.some((entry) => entry.includes(fault.body.instance))).toBe(true);
  expect(log.every((entry) => typeof JSON.parse(entry) === 'object')).toBe(true);
});

/** Temporal's records with their payloads read. */
const clearText = (records: unknown): string =>
  JSON.stringify(JSON.parse(JSON.stringify(records)), (key, value: unknown) =>
    key === 'data' && typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : value,
  );
