import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person } from '#access/person';
import { DateTime } from 'luxon';
import { afterClosingIdOf } from '#contracts/journey-id';
import { leaving } from '#scenarios/leaving';
import { inTreatment } from '../support/course.js';
import { ApiOnStage, CLINICIAN, type Answer } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { Reconciler } from '../support/reconciler.js';
import { openStage, type Stage } from '../support/stage.js';

/** Has nobody's journey, and is on call tonight. */
const ON_CALL: Person = { id: 'clinician-on-call', roles: ['clinician'], sites: ['main'] };

let stage: Stage;
let api: ApiOnStage;
let reconciler: Reconciler;
let journeyId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  // Publishes the program's policy, as its first request does.
  await api.refer();
  reconciler = await Reconciler.of(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});
beforeEach(async () => {
  const journey = await inTreatment(stage);
  ({ journeyId } = journey);
  await journey.reach('withdraw', leaving('moved'));
  await journey.handle.result();
});

const report = (headers: Record<string, string> = {}): Promise<Answer> =>
  api.post(
    `/v1/journeys/${journeyId}/facts/high-risk`,
    { by: CLINICIAN, source: 'judgement', note: null },
    headers,
  );
const answered = (path: string, data: object, headers: Record<string, string> = {}): Promise<Answer> =>
  api
    .as(ON_CALL)
    .post(`/v1/journeys/${journeyId}/${path}`, { by: { id: ON_CALL.id, role: 'onCall' }, ...data }, headers);
const view = async () => (await api.get(`/v1/journeys/${journeyId}`)).body.view;
const alerted = () => eventually(async () => (await view()).next.join() === 'acknowledgeRisk,disposeRisk');
const once = () => ({ 'idempotency-key': randomUUID() });

describe('H18: a high risk that is reported when the journey has closed', () => {
  test('is taken, found by who is on call, and answered; a key that comes again has its answer', async () => {
    const key = once();
    expect((await report(key)).status).toBe(202);
    await alerted();
    expect((await report(key)).status).toBe(202);
    expect((await view()).tasks.map(({ task }) => task)).toEqual(['risk.1.0']);
    expect((await api.as(ON_CALL).get('/v1/tasks?role=onCall&status=open')).text).toContain(journeyId);
    expect((await api.as(ON_CALL).get(`/v1/journeys/${journeyId}`)).status).toBe(200);
    const again = once();
    const acknowledged = await answered('acknowledge-risk', {}, again);
    expect([acknowledged.status, acknowledged.body.phase]).toEqual([200, 'closed']);
    expect((await answered('acknowledge-risk', {}, again)).body).toEqual(acknowledged.body);
    const disposed = await answered('dispose-risk', { disposition: 'safetyPlan', reason: 'stays with kin' });
    expect([disposed.status, disposed.body.tasks]).toEqual([200, []]);
    // Nobody is asked any more, and nothing more is taken.
    const late = await answered('acknowledge-risk', {});
    expect([late.status, late.body.code]).toEqual([409, 'journey-closed']);
    // Whoever was on call is answered as before, and may not read it any more.
    const { journeyId: id, seq } = acknowledged.body;
    expect((await answered('acknowledge-risk', {}, again)).body).toEqual({ journeyId: id, seq });
  });

  test('leaves every other door closed', async () => {
    await report();
    await alerted();
    const refused = await api.reach(journeyId, 'withdraw', leaving('again'));
    expect([refused.status, refused.body.code]).toEqual([409, 'journey-closed']);
  });

  test('is what reconcile looks at, too: where nobody runs who asks, it says so, and begins it again', async () => {
    await report();
    await alerted();
    expect(await reconciler.found()).toEqual([]);
    expect(await reconciler.found(false)).toEqual([]);
    await stage.client.workflow.getHandle(afterClosingIdOf(journeyId)).terminate('for a trial');
    expect(await reconciler.found()).toEqual([`nothing-runs ${journeyId}`]);
    await reconciler.mend();
    expect(await reconciler.found()).toEqual([]);
    expect((await answered('acknowledge-risk', {})).status).toBe(200);
    expect((await answered('dispose-risk', { disposition: 'safetyPlan', reason: 'stays' })).status).toBe(200);
    expect(await reconciler.found()).toEqual([]);
  });
});

test('a result, and a relapse, are kept and ask nobody', async () => {
  const relapse = { by: CLINICIAN, source: 'family', note: 'called' };
  expect((await api.post(`/v1/journeys/${journeyId}/facts/relapse`, relapse)).status).toBe(202);
  const kept = async () => (await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`)).text;
  await eventually(async () => (await kept()).includes('relapseJoined'));
  expect(await view()).toMatchObject({ phase: 'closed', tasks: [], next: [] });
});

test('W4: a week before the ending is recorded; of a week after it is said why not', async () => {
  const { closedAt } = await view();
  const zone = stage.policy.calendar.timeZone;
  const monday = DateTime.fromISO(closedAt!, { zone }).startOf('week');
  const week = (at: DateTime) => ({
    week: at.toISODate(),
    plannedHours: 6,
    deliveredHours: 6,
    excusedHours: 0,
  });
  const kept = await api.reach(journeyId, 'record-week', week(monday));
  expect([kept.status, kept.body.phase]).toEqual([200, 'closed']);
  const refused = await api.reach(journeyId, 'record-week', week(monday.plus({ weeks: 1 })));
  expect([refused.status, refused.body.code]).toEqual([409, 'refused']);
  expect(await reconciler.found()).toEqual([]);
});
