import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '#access/person';
import { LiveFeed } from '#api/features/live/live-feed';
import { documentOf } from '#policy/recorded';
import { SignInSessions } from '#records/access/sign-in-sessions';
import type { Policy } from '#journey/model/policy';
import { ELIGIBLE } from '#scenarios/admission';
import { twoSites } from '../support/access/two-sites.js';
import { ApiOnStage, CLINICIAN, COORDINATOR, referralBody } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { eventually } from '../support/eventually.js';
import { LivePage } from '../support/live-page.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
/** Another process, which has recorded nothing itself. */
let other: ApiOnStage;
const pages: LivePage[] = [];

const person = (id: string, role: Person['roles'][number], site = 'main'): Person => ({
  id,
  roles: [role],
  sites: [site],
});
const SUPERVISOR = person('supervisor-live', 'supervisor');
const THEIR_CLINICIAN = person('clinician-live', 'clinician');
const COLLEAGUE = person('colleague-live', 'clinician');
const OPERATOR = person('operator-live', 'operator');
const ELSEWHERE = person('supervisor-moon', 'supervisor', 'moon');

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  other = await ApiOnStage.open(stage, {}, api.issuer);
}, 120_000);
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});
afterAll(async () => {
  await other?.close();
  await api?.close();
  await stage?.close();
});

const opens = async (who: Person, on = api, lastEventId?: string): Promise<LivePage> => {
  const page = await LivePage.open(on.url, await on.as(who).signed(), lastEventId);
  pages.push(page);
  expect(page.answer.status).toBe(200);
  return page;
};

const refer = async (): Promise<string> => (await api.refer()).body.journeyId;
const attempt = (journeyId: string, reached = false) =>
  api.reach(journeyId, 'record-contact-attempt', { by: COORDINATOR, reached });
const about = (journeyId: string) => (data: Record<string, unknown>) => data['journeyId'] === journeyId;

describe('what a page hears', () => {
  test('what was recorded, whichever process has, with ids and codes and nothing that anybody typed', async () => {
    const page = await opens(SUPERVISOR, other);
    expect(page.answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    await page.hears('ready');
    const journeyId = await refer();
    await page.hears('journey', about(journeyId));
    const { seq } = (await attempt(journeyId)).body;
    const { data, id } = await page.hears('journey', (one) => about(journeyId)(one) && one['seq'] === seq);
    expect(data).toEqual({
      journeyId,
      seq,
      by: COORDINATOR.id,
      types: expect.arrayContaining(['contactAttempted']),
      phase: 'intake',
      overdue: false,
      track: null,
    });
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(id).not.toContain(journeyId);
  });

  test('of their caseload alone, as they may read it; at another site nothing', async () => {
    const listening = await Promise.all(
      [SUPERVISOR, THEIR_CLINICIAN, COLLEAGUE, OPERATOR, ELSEWHERE].map((who) => opens(who)),
    );
    const [supervisors, theirs, colleagues, operators, elsewhere] = listening as [
      LivePage,
      LivePage,
      LivePage,
      LivePage,
      LivePage,
    ];
    const journeyId = await refer();
    await supervisors.hears('journey', about(journeyId));
    const assigned = { role: 'clinician', staffId: THEIR_CLINICIAN.id };
    await api.as(SUPERVISOR).post(`/v1/journeys/${journeyId}/assign-care-team`, assigned);
    await theirs.hears('journey', about(journeyId));
    expect(theirs.of('journey').map(({ data }) => data['types'])).toContainEqual(
      expect.arrayContaining(['careTeamChanged']),
    );
    // Whatever was told to anybody has been told to all by now.
    await attempt(journeyId);
    await theirs.hears('journey', (one) => (one['types'] as string[]).includes('contactAttempted'));
    const { data } = await operators.hears('journey', about(journeyId));
    expect(Object.keys(data).sort()).toEqual(['journeyId', 'overdue', 'phase', 'track']);
    expect(
      [...colleagues.of('journey'), ...elsewhere.of('journey')].filter(({ data: of }) =>
        about(journeyId)(of),
      ),
    ).toEqual([]);
  });

  test('a high risk, whoever is on call, from its report on', async () => {
    const page = await opens(COLLEAGUE);
    const journeyId = await refer();
    const risk = { by: CLINICIAN, source: 'judgement', note: 'said so' };
    const reported = await api.post(`/v1/journeys/${journeyId}/facts/high-risk`, risk);
    const { after } = reported.body as unknown as { after: number };
    const { data } = await page.hears('journey', (one) => (one['types'] as string[]).includes('riskRaised'));
    expect(data['journeyId']).toBe(journeyId);
    expect(data['seq']).toBeGreaterThan(after);
    expect(JSON.stringify(page.heard)).not.toContain('said so');
  });

  test('what broken glass shows, and nothing any more once it has ended', async () => {
    const [page, supervisors] = [await opens(COLLEAGUE), await opens(SUPERVISOR)];
    const journeyId = await refer();
    const assigned = { role: 'clinician', staffId: THEIR_CLINICIAN.id };
    await api.as(SUPERVISOR).post(`/v1/journeys/${journeyId}/assign-care-team`, assigned);
    const hearsAttempt = async (listening: LivePage): Promise<void> => {
      const { seq } = (await attempt(journeyId)).body;
      await listening.hears('journey', (one) => about(journeyId)(one) && one['seq'] === seq);
    };
    const reason = { reason: 'found unconscious in the corridor' };
    const broken = await api.as(COLLEAGUE).post(`/v1/journeys/${journeyId}/break-glass`, reason);
    expect(broken.status).toBe(201);
    await hearsAttempt(page);
    const heard = page.of('journey').length;
    const { id } = broken.body as unknown as { id: string };
    expect((await api.as(COLLEAGUE).post(`/v1/break-glass/${id}/end`, {})).status).toBe(200);
    await hearsAttempt(supervisors);
    // Another announcement that both hear: whatever was told before has come.
    const mine = await refer();
    await api.post(`/v1/journeys/${mine}/facts/high-risk`, { by: CLINICIAN, source: 'judgement' });
    await page.hears('journey', about(mine));
    expect(page.of('journey').filter(({ data }) => about(journeyId)(data))).toHaveLength(heard);
  });

  test('that a policy is kept, whoever may read policies', async () => {
    const [page, operator] = [await opens(COLLEAGUE, other), await opens(OPERATOR)];
    const document = { ...documentOf(stage.policy), version: 'live.1' };
    const draft = { document, draft: true, note: 'written in the night' };
    expect((await api.as(person('director-live', 'director')).post('/v1/policies', draft)).status).toBe(201);
    for (const listening of [page, operator])
      expect((await listening.hears('policy')).data).toEqual({ version: 'live.1', status: 'draft' });
    expect(JSON.stringify(page.heard)).not.toContain('in the night');
  });

  test('what happens on a track of theirs', async () => {
    const page = await opens(SUPERVISOR);
    const group = { group: 'live-1', kind: 'adult', capacity: 8, therapists: ['clinician-live'] };
    const arranged = await api.post('/v1/tracks/main-day-onsite/groups', { by: CLINICIAN, ...group });
    // What a group takes is the policy's to say: that it was recorded or refused is not asked here.
    if (arranged.status === 200)
      expect((await page.hears('track')).data).toMatchObject({ trackId: 'main-day-onsite' });
  });
});

describe('whose a journey is, as it changes', () => {
  const BOTH: Person = {
    id: 'leader-both',
    roles: ['coordinator', 'clinician', 'supervisor', 'director'],
    sites: ['main', 'north'],
  };
  let two: Stage;
  let clinic: ApiOnStage;
  let policy: Policy;
  let tracks: [main: string, north: string];

  beforeAll(async () => {
    policy = twoSites();
    tracks = policy.tracks.map(({ id }) => id) as [string, string];
    two = await openStage(policy);
    await two.startWorker();
    clinic = await ApiOnStage.open(two);
  }, 120_000);
  afterAll(async () => {
    await clinic?.close();
    await two?.close();
  });

  const AT_NORTH: Person = { ...SUPERVISOR, id: 'supervisor-north', sites: ['north'] };
  const by = { id: BOTH.id, role: 'coordinator' };
  const moved = async (journeyId: string, path: string, data: object = {}): Promise<number> => {
    const answer = await clinic.as(BOTH).reach(journeyId, path, { by, ...data });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body.seq;
  };
  const screened = async (): Promise<string> => {
    const body = referralBody({ track: tracks[0] });
    const { journeyId } = (await clinic.as(BOTH).post('/v1/referrals', { ...body, by })).body;
    await moved(journeyId, 'record-contact-attempt', { reached: true });
    await moved(journeyId, 'record-consent', { signer: 'client' });
    await moved(journeyId, 'record-risk', { level: 'low', source: 'C-SSRS' });
    return journeyId;
  };

  test('it goes to another site: there it is heard of from then on, and where it was no more', async () => {
    const [here, there] = [await opens(SUPERVISOR, clinic), await opens(AT_NORTH, clinic)];
    const journeyId = await screened();
    await here.hears('journey', about(journeyId));
    const before = here.of('journey').length;
    await moved(journeyId, 'record-eligibility', { ...ELIGIBLE, seat: null, track: tracks[1] });
    // A fact is taken in every phase, and changes nothing of whose it is.
    const result = { instrument: 'PHQ-9', total: 3, takenAt: new Date(Date.now() - 60_000).toISOString() };
    const reported = await clinic
      .as(BOTH)
      .post(`/v1/journeys/${journeyId}/facts/result`, { by: { id: BOTH.id, role: 'clinician' }, result });
    expect(reported.status).toBe(202);
    const seq = (reported.body as unknown as { after: number }).after + 1;
    await there.hears('journey', (one) => about(journeyId)(one) && Number(one['seq']) >= seq);
    const since = here.of('journey').filter(({ data }) => about(journeyId)(data));
    expect(since.filter(({ data }) => data['track'] === tracks[1] || Number(data['seq']) >= seq)).toEqual([]);
    expect(before).toBeGreaterThan(0);
  });

  test('a policy moves its track to another site: likewise, at once', async () => {
    const journeyId = await screened();
    const [here, there] = [await opens(SUPERVISOR, clinic), await opens(AT_NORTH, clinic)];
    await moved(journeyId, 'record-contact-attempt', { reached: true });
    await here.hears('journey', about(journeyId));
    const next = {
      ...policy,
      version: 'moved',
      tracks: policy.tracks.map((one) => ({ ...one, site: 'north' })),
    };
    const published = await clinic.as(BOTH).post('/v1/policies', { document: documentOf(next) });
    expect([published.status, published.body]).toEqual([201, expect.anything()]);
    // What is published is known within a second.
    await eventually(
      async () => (await clinic.as(SUPERVISOR).get(`/v1/journeys/${journeyId}`)).status === 404,
    );
    const seq = await moved(journeyId, 'record-contact-attempt', { reached: false });
    await there.hears('journey', (one) => about(journeyId)(one) && Number(one['seq']) >= seq);
    expect(
      here.of('journey').filter(({ data }) => Number(data['seq']) >= seq && about(journeyId)(data)),
    ).toEqual([]);
  });
});

describe('a page that comes back', () => {
  test('is told what it has missed, on another process as well, and nothing twice', async () => {
    const [page, there] = [await opens(SUPERVISOR), await opens(SUPERVISOR, other)];
    const journeyId = await refer();
    const { id } = await page.hears('journey', about(journeyId));
    await there.hears('journey', about(journeyId));
    page.close();
    const { seq } = (await attempt(journeyId)).body;
    await there.hears('journey', (one) => one['seq'] === seq);
    for (const on of [api, other]) {
      const back = await opens(SUPERVISOR, on, id);
      await back.hears('journey', (one) => one['seq'] === seq);
      const told = back.of('journey').filter(({ data }) => about(journeyId)(data));
      expect(told.map(({ data }) => data['seq'])).toEqual([...new Set(told.map(({ data }) => data['seq']))]);
      expect(back.of('missed')).toEqual([]);
    }
  });

  test('hears that it has missed something where nobody knows any more what', async () => {
    const back = await opens(SUPERVISOR, api, 'what-nobody-has-told');
    await back.hears('missed');
    expect(back.lastId).not.toBe('what-nobody-has-told');
  });

  test('and so does whoever listens when the connection to PostgreSQL was gone; afterwards it hears again', async () => {
    const page = await opens(SUPERVISOR);
    await page.hears('ready');
    await stage.database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like '%-listener'`,
    );
    await page.hears('missed');
    const journeyId = await refer();
    await page.hears('journey', about(journeyId));
  });
});

describe('a stream', () => {
  test('is a read in the audit, once, however much it tells', async () => {
    const rows = await auditSince(stage.database);
    const page = await opens(OPERATOR);
    const journeyId = await refer();
    await page.hears('journey', about(journeyId));
    const own = (await rows()).filter(({ person: who }) => who === OPERATOR.id);
    expect(own).toMatchObject([{ action: 'read', outcome: 'allowed', route: 'GET /v1/live' }]);
  });

  test('ends with the session, and is no use of it', async () => {
    const { dataSource, owner } = stage.database;
    const secret = await new SignInSessions(dataSource).begin(SUPERVISOR, 3_600_000);
    const seen = async (): Promise<string> => {
      const [row] = await owner.query<[{ seen_at: string }]>(
        `select seen_at::text from sign_in_session where person_id = $1`,
        [SUPERVISOR.id],
      );
      return row.seen_at;
    };
    await owner.query(
      `update sign_in_session set seen_at = seen_at - interval '10 minutes' where person_id = $1`,
      [SUPERVISOR.id],
    );
    const before = await seen();
    const page = await LivePage.open(api.url, { cookie: `iop_session=${secret}` });
    pages.push(page);
    await page.hears('ready');
    const feed = api.app.get(LiveFeed, { strict: false });
    await feed.look();
    expect([await seen(), page.of('signedOut')]).toEqual([before, []]);
    await new SignInSessions(dataSource).end(secret);
    await feed.look();
    await page.hears('signedOut');
    await eventually(() => Promise.resolve(page.isOver));
  });

  test('is refused to who comes back with what is no id, and goes on for who has one of any other make', async () => {
    const asked = (id: string) => LivePage.open(api.url, { ...headers, 'last-event-id': id });
    const headers = await api.as(SUPERVISOR).signed();
    const long = await asked('x'.repeat(65));
    pages.push(long);
    expect(long.answer.status).toBe(400);
    const other = await asked('x'.repeat(64));
    pages.push(other);
    await other.hears('missed');
  });

  test('is refused to who has eight already, and to who may list nothing', async () => {
    const eager = person('supervisor-eager', 'supervisor');
    for (let open = 0; open < 8; open += 1) await opens(eager);
    const ninth = await api.as(eager).get('/v1/live');
    expect([ninth.status, ninth.body.code]).toEqual([429, 'too-many-requests']);
    pages.at(-1)!.close();
    await eventually(async () => {
      const page = await LivePage.open(api.url, await api.as(eager).signed());
      pages.push(page);
      return page.answer.status === 200;
    });
    expect((await api.as(person('auditor-1', 'auditor')).get('/v1/live')).status).toBe(403);
  });

  test('ends when the API is stopped, which does not wait for it', async () => {
    const third = await ApiOnStage.open(stage, {}, api.issuer);
    const page = await opens(SUPERVISOR, third);
    await page.hears('ready');
    const began = performance.now();
    await third.close();
    expect(performance.now() - began).toBeLessThan(5_000);
    await eventually(() => Promise.resolve(page.isOver));
  });
});
