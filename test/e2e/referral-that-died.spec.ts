import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { STAFF_ROLES } from '#access/person';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ApiOnStage, referralBody, someClient } from '../support/api-on-stage.js';
import { spawnApi, type ApiProcess } from '../support/api-process.js';
import { eventually } from '../support/eventually.js';
import { Issuer } from '../support/issuer.js';
import { whileNothingIsWritten } from '../support/nothing-written.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let issuer: Issuer;
let api: ApiOnStage;
let dying: ApiProcess;

beforeAll(async () => {
  stage = await openStage(loadDefaultPolicy());
  await stage.startWorker();
  issuer = await Issuer.open();
  api = await ApiOnStage.open(stage, {}, issuer);
  dying = await spawnApi(stage, issuer);
});
afterAll(async () => {
  dying?.child.kill('SIGKILL');
  await api?.close();
  await issuer?.down();
  await stage?.close();
});

const DAY = 86_400_000;
const WAITING = `datname = current_database() and wait_event_type = 'Lock'`;

/** Sent to the process that dies when the journey is open, before anything of it is on record. */
const referredAndDied = async (body: object): Promise<void> => {
  const token = await issuer.token({ id: 'staff-1', roles: STAFF_ROLES, sites: ['main'] });
  await whileNothingIsWritten(stage.database, async () => {
    const sent = fetch(`${dying.url}/v1/referrals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { owner } = stage.database;
    const waiting = () => owner.query<unknown[]>(`select from pg_stat_activity where ${WAITING}`);
    await eventually(async () => (await waiting()).length > 0);
    dying.child.kill('SIGKILL');
    await expect(sent).rejects.toThrow();
    // PostgreSQL would only notice when it has the lock, and has written.
    await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${WAITING}`);
  });
};

test('the API dies between journey and record: the journey records itself, and the client is whole', async () => {
  const client = someClient({ phone: '555 0100', language: 'es' });
  const { journeyId } = (await api.refer({ client })).body;
  const { clientId } = parseJourneyId(journeyId)!;
  expect((await api.reach(journeyId, 'withdraw', { reason: 'x' })).status).toBe(200);
  await eventually(async () => {
    const { status } = await stage.client.workflow.getHandle(workflowIdOf(clientId)).describe();
    return status.name === 'COMPLETED';
  });

  await referredAndDied(referralBody({ client: { ...client, phone: '555 0199', language: 'en' } }));
  const next = `${clientId}.2`;
  expect((await api.get(`/v1/journeys/${next}`)).status).toBe(404);
  // Nobody has called: the first clock is due, and the journey's next commit has all that is owed.
  await stage.clock.advance(workflowIdOf(clientId), 4 * DAY);
  await eventually(async () => (await api.get(`/v1/journeys/${next}`)).status === 200);
  expect((await api.get(`/v1/clients/${clientId}`)).body).toMatchObject({
    phone: '555 0199',
    language: 'en',
  });
  expect(await stage.database.owner.query('select from owed_recording')).toEqual([]);
});
