import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ApiOnStage } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

const MINIMAL = { prefer: 'return=minimal' };
const REACHED = { reached: true };

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
beforeEach(async () => {
  ({ journeyId } = (await api.refer()).body);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

test('a milestone answers which journey and how far, and says so; it is on record all the same', async () => {
  const least = await api.reach(journeyId, 'record-contact-attempt', REACHED, MINIMAL);
  const { view } = (await api.get(`/v1/journeys/${journeyId}`)).body;
  expect([least.status, least.headers.get('preference-applied')]).toEqual([200, 'return=minimal']);
  expect(JSON.parse(least.text)).toEqual({ journeyId, seq: view.seq });
});

test.each<Record<string, string>>([{}, { prefer: 'return=representation' }, { prefer: 'respond-async' }])(
  'with %j it answers the journey',
  async (headers) => {
    const {
      status,
      body,
      headers: answered,
    } = await api.reach(journeyId, 'record-contact-attempt', REACHED, headers);
    expect([status, body.phase, answered.get('preference-applied')]).toEqual([200, 'intake', null]);
  },
);

test('the same request again is answered as whoever sends it prefers now', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const full = await api.reach(journeyId, 'record-contact-attempt', REACHED, key);
  const least = await api.reach(journeyId, 'record-contact-attempt', REACHED, { ...key, ...MINIMAL });
  expect([full.status, full.body.phase]).toEqual([200, 'intake']);
  expect(JSON.parse(least.text)).toEqual({ journeyId, seq: full.body.seq });
});

test('a refusal and a dry run are answered in full', async () => {
  const refused = await api.reach(journeyId, 'sign-plan', { as: 'client', how: 'onPaper' }, MINIMAL);
  expect([refused.status, refused.headers.get('preference-applied')]).not.toContain('return=minimal');
  expect(refused.body.code).toBeDefined();
  const trial = await api.reach(journeyId, 'record-contact-attempt?dryRun=true', REACHED, MINIMAL);
  expect([trial.status, trial.headers.get('preference-applied')]).toEqual([200, null]);
  expect(JSON.parse(trial.text)).toMatchObject({ ok: true });
});

test('the audit has the row that it has anyway', async () => {
  const other = (await api.refer()).body.journeyId;
  const rowsOf = async (id: string, headers: object): Promise<unknown[]> => {
    const rows = await auditSince(stage.database);
    await api.reach(id, 'record-contact-attempt', REACHED, { ...headers });
    const written = async (): Promise<string[]> =>
      (await rows())
        .filter(({ subject }) => subject === id)
        .map(({ action, outcome, route }) => [action, outcome, route].join(' '))
        .sort();
    // The row of the request is written beside its answer.
    await eventually(async () => (await written()).some((row) => row.startsWith('request')));
    return written();
  };
  expect(await rowsOf(journeyId, MINIMAL)).toEqual(await rowsOf(other, {}));
});
