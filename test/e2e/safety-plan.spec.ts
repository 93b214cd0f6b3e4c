import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '#access/person';
import { loadDefaultPolicy } from '#policy/load-policy';
import { SAFETY_PLAN } from '#scenarios/safety-plan';
import { ApiOnStage, CLINICIAN } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

/** Works at the site, and has nobody's journey. */
const COLLEAGUE: Person = { id: 'clinician-colleague', roles: ['clinician'], sites: ['main'] };
const COORDINATOR: Person = { id: 'coordinator-1', roles: ['coordinator'], sites: ['main'] };

let stage: Stage;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage(loadDefaultPolicy());
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

test('H12: a moderate risk over HTTP: asked for, not ticked off, made by who is there, kept with who and when', async () => {
  const { journeyId } = (await api.refer()).body;
  const reached = await api.reach(journeyId, 'record-contact-attempt', { reached: true });
  expect(reached.body.tasks.map(({ task }) => task)).toEqual([
    ...['screening.0', 'intake.reach.0'],
    'risk.screen.0',
  ]);
  const screened = await api.reach(journeyId, 'record-risk', { level: 'moderate', source: 'C-SSRS' });
  const asked = screened.body.tasks.at(-1);
  expect(screened.body.tasks).toMatchObject([
    { task: 'screening.0' },
    { task: 'intake.reach.0' },
    { role: 'clinician', title: 'Safety plan today', rung: 0 },
  ]);

  const done = await api.reach(journeyId, 'complete-task', { task: asked!.task });
  expect(done).toMatchObject({ status: 409, body: { ruleId: 'R-RISK-MODERATE', ruleVersion: 1 } });

  const path = `/v1/journeys/${journeyId}/record-safety-plan`;
  const { contacts: _, ...incomplete } = SAFETY_PLAN;
  for (const [plan, field] of [
    [incomplete, 'plan.contacts'],
    [{ ...SAFETY_PLAN, contacts: [] }, 'plan.contacts'],
    [{ ...SAFETY_PLAN, copingSteps: ['x'.repeat(1001)] }, 'plan.copingSteps.0'],
    [{ ...SAFETY_PLAN, meansMadeSafe: ' ' }, 'plan.meansMadeSafe'],
  ] as const) {
    const refused = await api.as(COLLEAGUE).post(path, { plan });
    expect([refused.status, refused.text.includes(field)]).toEqual([400, true]);
  }
  expect((await api.as(COORDINATOR).post(path, { plan: SAFETY_PLAN })).status).toBe(403);

  const recorded = await api.as(COLLEAGUE).post(path, { plan: SAFETY_PLAN });
  // Who is no clinician of the client's is not told how they are.
  expect([recorded.status, recorded.body.tasks]).toEqual([200, undefined]);
  await eventually(async () =>
    (await api.get(`/v1/journeys/${journeyId}/timeline`)).text.includes('safetyPlanRecorded'),
  );
  const { items } = (await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`)).body;
  expect(items.find(({ type }) => type === 'safetyPlanRecorded')).toMatchObject({
    by: { id: COLLEAGUE.id, role: 'clinician' },
    rule: { id: 'R-RISK-MODERATE', version: 1 },
    data: { plan: SAFETY_PLAN },
  });

  const reviewed = await api.reach(journeyId, 'review-safety-plan', { by: CLINICIAN, summary: 'stands' });
  expect(reviewed.status).toBe(200);
});
