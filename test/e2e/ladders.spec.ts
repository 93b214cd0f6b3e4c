import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person, StaffRole } from '#access/person';
import type { Ladders, OpenIncident } from '#contracts/http/ladders';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { planAt } from '#scenarios/plan';
import { seatsByHand } from '#scenarios/policy';
import { addSpan } from '#journey/time/spans';
import { twoSites } from '../support/access/two-sites.js';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

const person = (id: string, role: StaffRole, site = 'main'): Person => ({ id, roles: [role], sites: [site] });
const ON_CALL = person('clinician-on-call', 'clinician');
const COORDINATOR = person('coordinator-1', 'coordinator');
const ELSEWHERE = person('clinician-north', 'clinician', 'north');

let stage: Stage;
let api: ApiOnStage;
let main: string;
let journeyId: string;

beforeAll(async () => {
  const policy = seatsByHand(twoSites());
  main = policy.tracks[0]!.id;
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  await api.qualify();
});
beforeEach(async () => {
  ({ journeyId } = (await api.refer({ track: main })).body);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const reach = async (path: string, data: object): Promise<Answer> => {
  const answer = await api.reach(journeyId, path, data);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
};
const inTreatment = async (): Promise<void> => {
  await reach('record-contact-attempt', { reached: true });
  await reach('record-consent', { signer: 'client' });
  await reach('record-risk', { level: 'low', source: 'C-SSRS' });
  await reach('record-eligibility', { ...ELIGIBLE, seat: main, track: main });
  await reach('record-assessment', { ratings: LEVEL_3.ratings });
  await reach('decide-level', { level: 3 });
  await reach('draft-plan', { plan: planAt('T2') });
  await reach('sign-plan', { signer: 'client' });
  await reach('sign-plan', { signer: 'clinician' });
};
const report = (path: string, data: object) => api.post(`/v1/journeys/${journeyId}/facts/${path}`, data);
const listed = async (who: Person): Promise<OpenIncident[]> => {
  const { items } = (await api.as(who).get('/v1/ladders')).body as unknown as Ladders;
  return items.filter((item) => item.journeyId === journeyId);
};
const incident = async (kind: string, who = ON_CALL): Promise<OpenIncident | undefined> =>
  (await listed(who)).find((item) => item.kind === kind);
const known = (kind: string) => eventually(async () => (await incident(kind)) !== undefined);
const later = (from: string, span: Parameters<typeof addSpan>[1]): string =>
  new Date(addSpan(Date.parse(from), span, stage.policy.calendar)).toISOString();

describe('a high risk', () => {
  test('is there for everybody in care at the site, with who is told next, until its disposition', async () => {
    await report('high-risk', { source: 'judgement', note: 'said to nobody here' });
    await known('risk');
    const open = (await incident('risk'))!;
    const [first, second] = stage.policy.clocks.riskHigh;
    expect(open).toMatchObject({
      ...{ kind: 'risk', source: 'judgement', acknowledgedAt: null, acknowledgedBy: null },
      ...{
        roleNow: first!.role,
        provisionalTier: null,
        decideBy: null,
        nextRungRole: second!.role,
        phase: 'intake',
        tier: null,
      },
      client: { family: 'Example', phone: null },
    });
    expect(Date.parse(open.nextRungAt!) - Date.parse(open.reportedAt)).toBe(second!.minutes * 60_000);
    expect(await listed(COORDINATOR)).toEqual([open]);
    expect(JSON.stringify(open)).not.toContain('said to nobody here');

    await api.as(ON_CALL).post(`/v1/journeys/${journeyId}/acknowledge-risk`, {});
    const answered = (await incident('risk'))!;
    expect(answered.acknowledgedBy).toBe(ON_CALL.id);
    const due = later(answered.acknowledgedAt!, stage.policy.clocks.riskDispose!);
    expect(answered).toMatchObject({
      decideBy: due,
      nextRungAt: due,
      nextRungRole: 'clinician',
      roleNow: 'clinician',
    });

    await reach('dispose-risk', { disposition: 'safetyPlan', reason: 'stays with kin' });
    expect(await listed(ON_CALL)).toEqual([]);
  });

  test('is nobody’s to know of at another site, and no operator’s', async () => {
    await report('high-risk', { source: 'C-SSRS', note: null });
    await known('risk');
    expect(await listed(ELSEWHERE)).toEqual([]);
    expect((await api.as(person('operator-1', 'operator')).get('/v1/ladders')).status).toBe(403);
    const rows: unknown = await stage.database.owner.query(
      `select details->'shown' as shown from audit where route = 'GET /v1/ladders' and person_id = $1 and outcome = 'allowed'
       order by at desc, seq desc limit 1`,
      [ON_CALL.id],
    );
    expect(rows).toEqual([{ shown: expect.arrayContaining([journeyId]) }]);
  });
});

describe('a relapse', () => {
  test('says at which tier it is until somebody decides, and begins again where it is reported again', async () => {
    await inTreatment();
    await report('relapse', { source: 'family', note: null });
    await known('relapse');
    const open = (await incident('relapse'))!;
    const { relapseAcknowledge, relapseDecide } = stage.policy.clocks;
    expect(open).toMatchObject({
      ...{ source: 'family', acknowledgedBy: null, provisionalTier: 'T3', phase: 'treatment' },
      ...{ nextRungAt: later(open.reportedAt, relapseAcknowledge), nextRungRole: 'clinician' },
      decideBy: later(open.reportedAt, relapseDecide),
    });

    await reach('acknowledge-relapse', {});
    expect(await incident('relapse')).toMatchObject({
      ...{ acknowledgedBy: 'staff-2', decideBy: open.decideBy, nextRungAt: open.decideBy },
    });

    await report('relapse', { source: 'self', note: null });
    await eventually(async () => (await incident('relapse'))!.acknowledgedBy === null);
    expect(await incident('relapse')).toMatchObject({ reportedAt: open.reportedAt, acknowledgedAt: null });

    await reach('decide-relapse', { decision: 'confirm' });
    expect(await listed(ON_CALL)).toEqual([]);
  });

  test('of use before the admission steps nobody up, and is nothing to decide (A14)', async () => {
    await inTreatment();
    const usedOn = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
    await report('relapse', { source: 'family', note: null, usedOn });
    await known('relapse');
    const open = (await incident('relapse'))!;
    expect(open).toMatchObject({ phase: 'treatment', tier: 'T2', provisionalTier: null, decideBy: null });
    const { relapseAcknowledge } = stage.policy.clocks;
    expect(open.nextRungAt).toBe(later(open.reportedAt, relapseAcknowledge));
    // Another, of today, is one by itself: who answers that has not answered this.
    await report('relapse', { source: 'self', note: null });
    await eventually(async () => (await listed(ON_CALL)).length === 2);
    await reach('acknowledge-relapse', {});
    const both = await listed(ON_CALL);
    expect(
      both.map(({ source, acknowledgedBy, provisionalTier }) => [source, acknowledgedBy, provisionalTier]),
    ).toEqual(
      expect.arrayContaining([
        ['family', null, null],
        ['self', 'staff-2', 'T3'],
      ]),
    );
  });

  test('outside treatment is there until somebody has responded, and nothing is stepped up', async () => {
    await report('relapse', { source: 'self', note: null });
    await known('relapse');
    const open = (await incident('relapse'))!;
    expect(open).toMatchObject({ source: 'self', provisionalTier: null, decideBy: null, phase: 'intake' });
    expect(open.nextRungAt).not.toBeNull();
    const { items } = (await api.get('/v1/tasks?status=open&kind=relapse&limit=200')).body;
    const { task } = items.find((item) => item.journeyId === journeyId)!;
    const done = await api.post(`/v1/tasks/${journeyId}/${encodeURIComponent(task)}/done`, {});
    expect(done.status).toBe(200);
    expect(await listed(ON_CALL)).toEqual([]);
  });
});
