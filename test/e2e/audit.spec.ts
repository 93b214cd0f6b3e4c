import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { verifyAudit } from '#records/audit/verify-audit';
import { ApiOnStage } from '../support/api-on-stage.js';
import { auditSince, type AuditRow } from '../support/audit-rows.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
beforeAll(async () => {
  stage = await openStage();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

let rows: () => Promise<AuditRow[]>;
beforeEach(async () => {
  rows = await auditSince(stage.database);
});

const NOBODY = '00000000-0000-4000-8000-000000000000';

it('a list that was read has one row', async () => {
  expect((await api.get('/v1/journeys')).status).toBe(200);
  expect(await rows()).toMatchObject([{ action: 'read', outcome: 'allowed', route: 'GET /v1/journeys' }]);
});

it('a journey that is not there was looked for, and was not shown', async () => {
  expect((await api.get(`/v1/journeys/${NOBODY}.1`)).status).toBe(404);
  const one = { action: 'read', subject: `${NOBODY}.1` };
  expect(await rows()).toMatchObject([
    { ...one, outcome: 'allowed' },
    { ...one, outcome: 'failed', details: { status: 404 } },
  ]);
});

it('a refusal has the rule that refused, or that it would have taken', async () => {
  const auditor = api.as({ id: 'auditor-1', roles: ['auditor'], sites: ['main'] });
  expect((await auditor.get('/v1/policies')).status).toBe(403);
  const operator = api.as({ id: 'operator-1', roles: ['operator'], sites: ['main'] });
  expect((await operator.get('/v1/journeys?risk=high')).status).toBe(403);
  const refused = (await rows()).filter(({ outcome }) => outcome === 'refused');
  expect(refused.map(({ rule }) => rule)).toEqual(['A-DENY', 'A-SITE-CASELOAD']);
});

it('what stands in the place of an id and may be a name is not repeated', async () => {
  await api.get('/v1/journeys/Jane%20Doe');
  expect(JSON.stringify(await rows())).not.toMatch(/Jane|Doe/);
});

it('health and documents have no row', async () => {
  await api.get('/health/live');
  await api.get('/openapi.json');
  expect(await rows()).toEqual([]);
});

it('a read is not answered where its row cannot be written', async () => {
  const { owner } = stage.database;
  await owner.query('revoke insert on audit from iop_application');
  await owner.query(
    'revoke insert (person_id, role, action, subject_kind, subject_id, route, outcome, rule_id, request_id, details) on audit from iop_application',
  );
  try {
    const { status } = await api.get('/v1/journeys');
    expect(status).toBeGreaterThanOrEqual(500);
  } finally {
    await owner.query(
      'grant insert (person_id, role, action, subject_kind, subject_id, route, outcome, rule_id, request_id, details) on audit to iop_application',
    );
  }
  expect((await api.get('/v1/journeys')).status).toBe(200);
});

it('many requests at once leave a row each, in whole chains', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => api.get('/v1/tasks')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  await eventually(async () => (await rows()).length >= 60);
  expect(await rows()).toHaveLength(60);
  await expect(verifyAudit(stage.database.dataSource)).resolves.toMatchObject({ breaks: [] });
});
