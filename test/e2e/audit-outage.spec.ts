import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ApiOnStage, CLINICIAN } from '../support/api-on-stage.js';
import { auditSince, type AuditRow } from '../support/audit-rows.js';
import { layCable, type Cable } from '../support/cable.js';
import { eventually } from '../support/eventually.js';
import { Issuer } from '../support/issuer.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let issuer: Issuer;
let toDatabase: Cable;

beforeAll(async () => {
  stage = await openStage();
  issuer = await Issuer.open();
  const { hostname, port } = new URL(stage.database.url);
  toDatabase = await layCable(hostname, Number(port));
});

afterEach(() => toDatabase.mend());

afterAll(async () => {
  await issuer?.down();
  await stage?.close();
  await toDatabase?.close();
});

const openApi = (): Promise<ApiOnStage> => {
  const databaseUrl = Object.assign(new URL(stage.database.url), {
    host: `127.0.0.1:${toDatabase.port}`,
  }).href;
  return ApiOnStage.open(stage, { records: { databaseUrl } }, issuer);
};

const journey = `/v1/journeys/${randomUUID()}.1`;
/** A read, a change and somebody who does not say who they are, none of which is let through without PostgreSQL. */
const failing = async (api: ApiOnStage): Promise<void> => {
  expect((await api.get('/v1/journeys')).status).toBe(503);
  expect(
    (
      await api.post(
        `${journey}/record-contact-attempt`,
        { by: CLINICIAN, reached: false },
        { 'idempotency-key': randomUUID() },
      )
    ).status,
  ).toBe(503);
  expect((await fetch(`${api.url}/v1/me`)).status).toBe(401);
};
const told = ({ action, outcome, person, route, details }: AuditRow) => [
  action,
  outcome,
  person,
  route,
  details.code,
];
const ROWS = [
  ['read', 'failed', 'staff-0', 'GET /v1/journeys', 'unavailable'],
  ['request', 'failed', CLINICIAN.id, 'POST /v1/journeys/:journeyId/record-contact-attempt', 'unavailable'],
  ['read', 'refused', null, 'GET /v1/me', 'not-signed-in'],
];

test('what fails while PostgreSQL is away is in the audit once it is back, with the time at which it happened', async () => {
  const api = await openApi();
  const rows = await auditSince(stage.database);
  toDatabase.cut();
  const before = Date.now();
  await failing(api);
  const after = Date.now();
  expect(await rows()).toEqual([]);
  toDatabase.mend();
  await eventually(async () => (await rows()).length >= ROWS.length);
  const written = await rows();
  expect(written.map(told).sort()).toEqual([...ROWS].sort());
  for (const { details } of written) {
    const happenedAt = Date.parse((details as { happenedAt: string }).happenedAt);
    expect(happenedAt).toBeGreaterThanOrEqual(before);
    expect(happenedAt).toBeLessThanOrEqual(after);
  }
  await api.close();
});

test('an API that is stopped meanwhile writes them first', async () => {
  const api = await openApi();
  const rows = await auditSince(stage.database);
  toDatabase.cut();
  await failing(api);
  toDatabase.mend();
  await api.close();
  expect((await rows()).map(told).sort()).toEqual([...ROWS].sort());
});
