import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import type { Person } from '#access/person';
import type { DryRunAnswer } from '#contracts/http/dry-run';
import { hasMovedOn } from '#api/platform/problems/from-refusal';
import { LEVEL_3, ELIGIBLE } from '#scenarios/admission';
import { planAt } from '#scenarios/plan';
import { SAFETY_PLAN } from '#scenarios/safety-plan';
import { step } from '#scenarios/step';
import { JourneyClient } from '#temporal/clients/journey-client';
import { ApiOnStage, CLINICIAN, SUPERVISOR, type Answer } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  expect((await api.qualify()).status).toBe(200);
}, 120_000);
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const reached = async (journeyId: string, path: string, data: object = {}): Promise<void> => {
  const { status, text } = await api.reach(journeyId, path, data);
  expect([path, status, text]).toEqual([path, 200, text]);
};

/** A journey whose plan is being made. */
const inPlanning = async (): Promise<string> => {
  const { journeyId } = (await api.refer()).body;
  await reached(journeyId, 'record-contact-attempt', { reached: true });
  await reached(journeyId, 'record-consent', { signer: 'client' });
  await reached(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
  await reached(journeyId, 'record-eligibility', ELIGIBLE);
  await reached(journeyId, 'record-assessment', { ratings: LEVEL_3.ratings });
  await reached(journeyId, 'decide-level', { level: 3 });
  return journeyId;
};

const read = async (journeyId: string): Promise<string> =>
  `"${(await api.get(`/v1/journeys/${journeyId}`)).body.view.seq}"`;

const draft = (
  journeyId: string,
  etag: string,
  lengthDays: number,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  api.reach(journeyId, 'draft-plan', { plan: planAt('T3', lengthDays) }, { 'if-match': etag, ...headers });

const drafts = async (journeyId: string): Promise<number[]> => {
  const rows = await stage.database.dataSource.query<{ days: number }[]>(
    `select (data->'plan'->>'lengthDays')::int as days from journey_event
     where journey_id = $1 and type = 'planDrafted' order by seq`,
    [journeyId],
  );
  return rows.map(({ days }) => days);
};

describe('a milestone that takes the place of something, with If-Match', () => {
  test('takes no colleague’s work away: it is refused with who and when, and taken once it was read', async () => {
    const journeyId = await inPlanning();
    const etag = await read(journeyId);
    expect((await draft(journeyId, etag, 60)).status).toBe(200);
    const late = await draft(journeyId, etag, 90);
    expect([late.status, late.body.code]).toEqual([412, 'changed-meanwhile']);
    expect(late.body.errors).toEqual([{ field: 'If-Match', detail: 'is that of an earlier state' }]);
    expect(late.body.changed).toEqual({
      seq: expect.any(Number),
      at: expect.any(String),
      by: CLINICIAN,
      type: 'planDrafted',
    });
    expect(await drafts(journeyId)).toEqual([60]);
    expect((await draft(journeyId, await read(journeyId), 90)).status).toBe(200);
    expect(await drafts(journeyId)).toEqual([60, 90]);
  });

  test('is not stopped by what has nothing to do with it', async () => {
    const journeyId = await inPlanning();
    const etag = await read(journeyId);
    await reached(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
    await reached(journeyId, 'assign-care-team', {
      by: SUPERVISOR,
      role: 'clinician',
      staffId: 'clinician-1',
    });
    expect((await draft(journeyId, etag, 60)).status).toBe(200);
  });

  test('signs nothing that whoever signs has not seen', async () => {
    const journeyId = await inPlanning();
    await reached(journeyId, 'draft-plan', { plan: planAt('T3', 60) });
    const etag = await read(journeyId);
    await reached(journeyId, 'draft-plan', { plan: planAt('T2', 60) });
    const signed = await api.reach(journeyId, 'sign-plan', { signer: 'clinician' }, { 'if-match': etag });
    expect([signed.status, signed.body.changed.type]).toEqual([412, 'planDrafted']);
  });

  test('of many at once, one is taken: the journey itself decides between them', async () => {
    const journeyId = await inPlanning();
    const etag = await read(journeyId);
    const answers = await Promise.all(Array.from({ length: 8 }, () => draft(journeyId, etag, 60)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
    expect(await drafts(journeyId)).toEqual([60]);
  }, 30_000);

  test('is answered once more under its key, however the journey has moved on since', async () => {
    const journeyId = await inPlanning();
    const [etag, key] = [await read(journeyId), { 'idempotency-key': randomUUID() }];
    const first = await draft(journeyId, etag, 60, key);
    await reached(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
    const again = await draft(journeyId, etag, 60, key);
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    expect(await drafts(journeyId)).toEqual([60]);
  });

  test('a dry run says so beforehand', async () => {
    const journeyId = await inPlanning();
    const etag = await read(journeyId);
    const path = `/v1/journeys/${journeyId}/draft-plan`;
    const body = { by: CLINICIAN, plan: planAt('T3', 60) };
    const ask = async () =>
      (await api.post(`${path}?dryRun=true`, body, { 'if-match': etag })).body as unknown as DryRunAnswer;
    expect((await ask()).ok).toBe(true);
    expect((await api.post(path, body, { 'if-match': etag })).status).toBe(200);
    const real = await api.post(path, body, { 'if-match': etag });
    expect([(await ask()).ok, (await ask()).refusal]).toEqual([false, real.body]);
  });

  test('what is no ETag is named; and where nothing is replaced, or nothing may be read, there is none', async () => {
    const journeyId = await inPlanning();
    for (const etag of ['*', '12', 'W/"12"', '"0"', '"twelve"'])
      expect((await draft(journeyId, etag, 60)).body.errors?.[0]?.field).toBe('If-Match');
    const risk = { level: 'low', source: 'C-SSRS' };
    const etag = { 'if-match': await read(journeyId) };
    expect((await api.reach(journeyId, 'record-risk', risk, etag)).status).toBe(400);
    const colleague: Person = { id: 'clinician-8', roles: ['clinician'], sites: ['main'] };
    const path = `/v1/journeys/${journeyId}/record-safety-plan`;
    const unread = await api.as(colleague).post(path, { plan: SAFETY_PLAN }, etag);
    expect([unread.status, unread.body.code]).toEqual([403, 'not-permitted']);
    expect(unread.body.detail).toContain('If-Match');
    expect((await api.as(colleague).post(path, { plan: SAFETY_PLAN })).status).toBe(200);
    expect(await drafts(journeyId)).toEqual([]);
  });
});

test('the journey takes a message only where the sender has seen it last', async () => {
  const journeyId = await inPlanning();
  const { seq } = (await api.get(`/v1/journeys/${journeyId}`)).body.view;
  const journeys = new JourneyClient(stage);
  const tell = (onlyAt: number) =>
    journeys.milestone({
      journeyId,
      milestone: step('draftPlan', { plan: planAt('T3', 60), reason: null }),
      by: CLINICIAN,
      request: { id: randomUUID().replaceAll('-', ''), hash: 'h' },
      onlyAt,
    });
  const moved: unknown = await tell(seq - 1).catch((error: unknown) => error);
  expect([moved instanceof WorkflowUpdateFailedError, hasMovedOn(moved)]).toEqual([true, true]);
  expect((await tell(seq)).seq).toBeGreaterThan(seq);
  expect(await drafts(journeyId)).toEqual([60]);
});
