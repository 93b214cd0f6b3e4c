import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { SUMMARY_TEXTS } from '#scenarios/discharge-summary';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { PLAN } from '#scenarios/plan';
import { inTreatment } from '../support/course.js';
import { openStage, type Stage } from '../support/stage.js';
import { type Answer, ApiOnStage, CLINICIAN, referralBody, someClient } from '../support/api-on-stage.js';
import type { PlansOfJourney } from '#contracts/http/plan-versions';
import type { PlanToStartFrom } from '#contracts/http/draft-plan';
import { eventually } from '../support/eventually.js';

let stage: Stage;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const reached = async (journeyId: string, path: string, data: object = {}) => {
  const answer = await api.reach(journeyId, path, data);
  expect([path, answer.status, answer.body.detail]).toEqual([path, 200, undefined]);
  return answer.body;
};

const advance = async (journeyId: string, days: number) => {
  const answer = await api.post(`/v1/rehearsal/journeys/${journeyId}/advance`, { days });
  expect(answer.status).toBe(200);
  return answer.body;
};

const listed = async (journeyId: string): Promise<{ readonly day: object | null }> => {
  const { items } = (await api.get('/v1/journeys?limit=200')).body;
  return items.find((item) => item.journeyId === journeyId) as unknown as { day: object | null };
};

describe('a journey driven over HTTP', () => {
  test('from referral to treatment, a relapse, a hold, discharge and aftercare; then a second journey', async () => {
    const client = someClient();
    const opened = await api.refer({ client });
    expect(opened.status).toBe(201);
    const { journeyId } = opened.body as { journeyId: string };
    expect(opened.headers.get('location')).toBe(`/v1/journeys/${journeyId}`);
    expect(opened.body).toMatchObject({ phase: 'intake', minor: false, entryKind: 'firstIntervention' });

    await reached(journeyId, 'record-contact-attempt', { reached: true });
    await reached(journeyId, 'record-consent', { signer: 'client' });
    await reached(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
    expect(await reached(journeyId, 'record-eligibility', ELIGIBLE)).toMatchObject({ phase: 'assessment' });
    await api.qualify();
    await reached(journeyId, 'record-assessment', { ratings: LEVEL_3.ratings });
    await reached(journeyId, 'decide-level', { level: 3 });
    await reached(journeyId, 'draft-plan', { plan: PLAN });
    await reached(journeyId, 'sign-plan', { signer: 'client' });
    const treated = await reached(journeyId, 'sign-plan', { signer: 'clinician' });
    expect(treated).toMatchObject({ phase: 'treatment', tier: 'T3' });
    const { startedAt } = treated.treatment!;
    expect(startedAt).toBe(treated.phaseSince);

    await reached(journeyId, 'amend-plan', {
      plan: { ...PLAN, dischargeCriteria: ['back at work'] },
      reason: 'agreed',
    });
    await reached(journeyId, 'sign-plan', { signer: 'client' });
    await reached(journeyId, 'sign-plan', { signer: 'clinician' });
    await reached(journeyId, 'assess-criterion', { criterion: 'back at work', met: true });
    const plans = (await api.get(`/v1/journeys/${journeyId}/plans`)).body as unknown as PlansOfJourney;
    expect(plans.items.map(({ version, signatures }) => [version, signatures.length])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(plans.criteria).toEqual([{ criterion: 'back at work', met: true }]);

    const fact = await api.post(`/v1/journeys/${journeyId}/facts/relapse`, {
      by: CLINICIAN,
      source: 'family',
    });
    expect([fact.status, fact.body]).toEqual([
      202,
      { journeyId, fact: 'relapse', accepted: true, after: expect.any(Number) },
    ]);
    await eventually(
      async () => (await api.get(`/v1/journeys/${journeyId}`)).body.view.treatment!.relapseOpen === true,
    );
    await reached(journeyId, 'acknowledge-relapse');
    await reached(journeyId, 'decide-relapse', { decision: 'transfer', handOff: RESIDENTIAL });
    const now = (await advance(journeyId, 20)).now!;
    expect(Date.parse(now) - Date.parse(opened.body.openedAt)).toBeGreaterThanOrEqual(20 * 86_400_000);
    const { day: stood } = await listed(journeyId);
    expect(stood).toEqual({ day: 1, of: PLAN.lengthDays });
    await reached(journeyId, 'return-from-hold', { tier: 'T3', reason: 'residential stay completed' });
    // The days of a treatment count from its beginning, and not from the return.
    expect((await api.get(`/v1/journeys/${journeyId}`)).body.view.treatment).toMatchObject({ startedAt });
    expect((await listed(journeyId)).day).toEqual({ day: 21, of: PLAN.lengthDays + 20 });
    await reached(journeyId, 'review-plan', {
      ...{ summary: 'ready to go on', ratings: LEVEL_3.ratings },
      ...{ finding: 'discharge', reason: 'outpatient care goes on' },
    });
    await reached(journeyId, 'agree-continuing-care', {
      care: {
        level: 2,
        provider: 'outpatient clinic',
        firstAppointment: new Date(Date.parse(now) + 4 * 86_400_000).toISOString(),
        medicines: 'none',
        supports: 'weekly meeting',
        relapsePlan: 'call the program the same day',
      },
    });
    await reached(journeyId, 'begin-discharge', {
      because: 'completed',
      criteriaMet: true,
      reason: 'outpatient care goes on',
    });
    await reached(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
    const { summary } = await reached(journeyId, 'write-discharge-summary', { texts: SUMMARY_TEXTS });
    const { hash } = summary!;
    expect(await reached(journeyId, 'sign-discharge-summary', { hash })).toMatchObject({
      phase: 'aftercare',
    });
    expect(await reached(journeyId, 'end-journey', { because: 'other', reason: 'moved away' })).toMatchObject(
      {
        phase: 'closed',
      },
    );

    const again = await api.refer({ client, entryKind: 'return' });
    expect(again.status).toBe(201);
    expect(again.body.journeyId).toBe(journeyId.replace(/\.1$/, '.2'));
    const clientId = journeyId.split('.')[0];
    const journeys = await api.get(`/v1/clients/${clientId}/journeys`);
    expect(
      journeys.body.items.map(({ number, phase }: { number: number; phase: string }) => [number, phase]),
    ).toEqual([
      [2, 'intake'],
      [1, 'closed'],
    ]);
    const returned = again.body.journeyId;
    const { plan, from } = (await api.get(`/v1/journeys/${returned}/draft-plan`))
      .body as unknown as PlanToStartFrom;
    expect([plan!.dischargeCriteria, from!.journeyId]).toEqual([['back at work'], journeyId]);
    // What the closed journey is asked, the client's new one does not answer.
    const late = await api.reach(journeyId, 'withdraw', { reason: 'x' });
    expect([late.status, late.body.code]).toEqual([409, 'journey-closed']);
  });

  test('somebody new has no plan to start from, and nobody has no journey', async () => {
    const { body } = await api.refer();
    const none = await api.get(`/v1/journeys/${body.journeyId}/draft-plan`);
    expect([none.status, none.body]).toMatchObject([200, { plan: null, from: null }]);
    const nobody = await api.get(`/v1/journeys/${body.journeyId.replace(/\.1$/, '.7')}/draft-plan`);
    expect([nobody.status, nobody.body.code]).toEqual([404, 'no-such-journey']);
  });

  test('a rule that refuses is named, with what it needs; nothing is left of it', async () => {
    const { body } = await api.refer();
    const refused = await api.reach(body.journeyId, 'accept-seat');
    expect(refused.status).toBe(409);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body).toMatchObject({ code: 'refused', ruleId: 'R-PHASE', ruleVersion: 1, status: 409 });
    expect(refused.body.needed.length).toBeGreaterThan(0);
    const { body: timeline } = await api.get(`/v1/journeys/${body.journeyId}/timeline`);
    expect(timeline.items.some(({ type }: { type: string }) => type === 'admitted')).toBe(false);
  });

  test('R-DISCH: a last day of treatment that is too far is refused, and nothing is changed; one that is not is told', async () => {
    const journey = await inTreatment(stage);
    const { journeyId, view } = journey;
    const begin = { because: 'other', criteriaMet: false, reason: 'moves away' };
    const to = (lastDay: string) => api.reach(journeyId, 'begin-discharge', { ...begin, lastDay });
    const noDay = await to('2026-02-30');
    expect([noDay.status, noDay.body.errors.map(({ field }) => field)]).toEqual([400, ['lastDay']]);
    for (const lastDay of [journey.localDate(-1), journey.localDate(15)]) {
      const refused = await to(lastDay);
      expect([refused.status, refused.body]).toMatchObject([
        409,
        {
          ...{ code: 'refused', ruleId: 'R-DISCH', ruleVersion: 3 },
          ...{ requires: [{ kind: 'field', field: 'lastDay' }] },
        },
      ]);
    }
    expect((await api.get(`/v1/journeys/${journeyId}`)).body.view.seq).toBe(view.seq);
    const lastDay = journey.localDate(3);
    const begun = await to(lastDay);
    expect([begun.status, begun.body]).toMatchObject([200, { phase: 'discharge', lastDay }]);
    const early = await api.reach(journeyId, 'sign-discharge-summary');
    expect(early.status).toBe(409);
    expect(early.body.requires).toContainEqual({ kind: 'time', from: expect.any(String) });
  });

  test('a second open journey of a client is refused by R-RETURN, whatever is sent at once', async () => {
    const client = someClient();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => api.post('/v1/referrals', referralBody({ client }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(11).fill(409)]);
    for (const { status, body } of answers) if (status === 409) expect(body.ruleId).toBe('R-RETURN');
  });

  test('the timeline goes back page by page and tells rule, title, reason and who', async () => {
    const { body } = await api.refer();
    const { journeyId } = body;
    await reached(journeyId, 'record-contact-attempt', { reached: true });
    await reached(journeyId, 'withdraw', { reason: 'changed their mind' });
    const seen = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Answer = await api.get(
        `/v1/journeys/${journeyId}/timeline?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.body.items);
      cursor = page.body.nextCursor;
    }
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, index) => seen.length - index));
    const closed = seen.find((event) => (event as { type?: string }).type === 'journeyClosed');
    expect(closed).toMatchObject({ rule: { id: 'R-ENDING', version: 3, title: expect.any(String) } });
    expect(seen.at(-1)).toMatchObject({ type: 'referred', by: { id: 'staff-1', role: 'coordinator' } });
  });

  test('a minor by the birth date, and by the policy', async () => {
    const year = new Date().getUTCFullYear();
    const { body } = await api.refer({ client: someClient({ birthDate: `${year - 16}-01-01` }) });
    expect(body.minor).toBe(true);
  });
});

describe('reading', () => {
  test('no person can be looked for in an address, but in a body', async () => {
    const family = `Zz${Date.now()}`;
    const { body } = await api.refer({ client: someClient({ family }) });
    const inAddress = await api.get(`/v1/journeys?name=${family}&recordNumber=1`);
    expect(inAddress.status).toBe(400);
    expect(inAddress.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'name',
      'recordNumber',
    ]);
    const found = await api.post('/v1/journeys/search', { name: family.toLowerCase() });
    expect(found.body.items.map(({ journeyId }: { journeyId: string }) => journeyId)).toEqual([
      body.journeyId,
    ]);
    const client = await api.post('/v1/clients/search', { name: family });
    expect(client.body.items).toMatchObject([{ family }]);
    expect((await api.post('/v1/clients/search', {})).status).toBe(400);
  });

  test('what does not exist is 404, what is no id is 400', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const codes = await Promise.all(
      [
        api.get(`/v1/journeys/${nobody}.1`),
        api.get(`/v1/journeys/${nobody}.1/timeline`),
        api.get(`/v1/clients/${nobody}`),
        api.get(`/v1/clients/${nobody}/journeys`),
        api.reach(`${nobody}.1`, 'withdraw', { reason: 'x' }),
        api.post(`/v1/journeys/${nobody}.1/facts/relapse`, { by: CLINICIAN, source: 'self' }),
        api.get('/v1/journeys/x'),
        api.get('/v1/journeys?cursor=nonsense'),
      ].map(async (answer) => (await answer).body.code),
    );
    expect(codes).toEqual([
      'no-such-journey',
      'no-such-journey',
      'no-such-client',
      'no-such-client',
      'no-such-journey',
      'no-such-journey',
      'invalid-input',
      'invalid-cursor',
    ]);
  });

  test('a journey has its people: their caseload, and the tasks that are theirs', async () => {
    const { journeyId } = (await api.refer()).body;
    const staffId = `staff-${journeyId.slice(0, 8)}`;
    await advance(journeyId, 8);
    const mine = async (list: string) =>
      (await api.get(`/v1/${list}?staff=${staffId}`)).body.items.map((item) => item.journeyId);
    expect([await mine('journeys'), await mine('tasks')]).toEqual([[], []]);
    const taken = await reached(journeyId, 'assign-care-team', { role: 'coordinator', staffId });
    expect(taken.careTeam).toEqual({ coordinator: staffId });
    expect(await mine('journeys')).toEqual([journeyId]);
    const tasks = (await api.get(`/v1/tasks?staff=${staffId}`)).body.items;
    expect(tasks.length).toBeGreaterThan(0);
    for (const { role, person } of tasks) expect([role, person]).toEqual(['coordinator', staffId]);
    const twice = await api.reach(journeyId, 'assign-care-team', { role: 'coordinator', staffId });
    expect([twice.status, twice.body.ruleId]).toEqual([409, 'R-CARE-TEAM']);
  });

  test('tasks are listed by role, and done', async () => {
    const { body } = await api.refer();
    const { journeyId } = body;
    // The first contact is not made within its clock.
    await advance(journeyId, 6);
    const late = await api.get(`/v1/journeys/${journeyId}`);
    expect(late.body.view.overdue).toBe(true);
    const overdue = await api.get(`/v1/journeys?overdue=true&phase=intake`);
    expect(overdue.body.items.map((item: { journeyId: string }) => item.journeyId)).toContain(journeyId);
    const { body: page } = await api.get('/v1/tasks?status=open&overdue=true&limit=200');
    const task = page.items.find((item: { journeyId: string }) => item.journeyId === journeyId)!;
    expect(task).toMatchObject({ status: 'open', role: expect.any(String) });
    const byRole = await api.get(`/v1/tasks?status=open&role=${task.role}&limit=200`);
    expect(byRole.body.items.map((item: { task: string }) => item.task)).toContain(task.task);
    const done = (id: string) =>
      api.post(`/v1/tasks/${journeyId}/${encodeURIComponent(id)}/done`, { by: CLINICIAN });
    // H4: what its clock asks for is not ticked off.
    expect(await done(task.task)).toMatchObject({ status: 409, body: { code: 'refused' } });
    await api.post(`/v1/journeys/${journeyId}/facts/relapse`, { by: CLINICIAN, source: 'family' });
    const report = async () =>
      (await api.get(`/v1/journeys/${journeyId}`)).body.view.tasks.find(({ clock }) => clock === null);
    await eventually(async () => (await report()) !== undefined);
    const { task: reported } = (await report())!;
    const ticked = await done(reported);
    expect([ticked.status, ticked.body.code]).toEqual([200, undefined]);
    expect(ticked.body.tasks.map((open: { task: string }) => open.task)).not.toContain(reported);
  });
});
