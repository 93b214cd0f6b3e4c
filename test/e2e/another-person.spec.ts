import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '#access/person';
import { SignInSessions } from '#records/access/sign-in-sessions';
import { ApiOnStage, referralBody } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { LivePage } from '../support/live-page.js';
import { openStage, type Stage } from '../support/stage.js';

/** Whose page it is that sends. */
const FIRST: Person = { id: 'clinician-1', roles: ['clinician'], sites: ['main'] };
/** Who has signed in meanwhile, in the same browser. */
const SECOND: Person = { id: 'supervisor-1', roles: ['supervisor', 'coordinator'], sites: ['main'] };

let stage: Stage;
let api: ApiOnStage;
let cookie: string;
let journeyId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  ({ journeyId } = (await api.refer()).body);
  const sessions = new SignInSessions(stage.database.dataSource);
  cookie = `iop_session=${await sessions.begin(SECOND, 3_600_000)}`;
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

/** Sends as a page does, by cookie. @param whose whom the page is drawn for; null where it does not say */
const send = async (whose: string | null, method: string, path: string, body?: object) => {
  const answer = await fetch(`${api.url}${path}`, {
    method,
    headers: {
      cookie,
      'sec-fetch-site': 'same-origin',
      ...(whose !== null && { 'iop-drawn-for': whose }),
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body ? JSON.stringify(body) : null,
  });
  const text = await answer.text();
  return {
    status: answer.status,
    text,
    code: text === '' ? null : (JSON.parse(text) as { code?: string }).code,
  };
};

/** What there is that a request could have added to. */
const recorded = async (): Promise<readonly number[]> => {
  const rows = await Promise.all(
    ['journey_event', 'journey', 'draft'].map((table) =>
      stage.database.dataSource.query<unknown[]>(`select from ${table}`),
    ),
  );
  return rows.map(({ length }) => length);
};

const attempt = () => `/v1/journeys/${journeyId}/record-contact-attempt`;
const draft = () => `/v1/journeys/${journeyId}/drafts/amend-plan`;
const DRAFT = { values: { note: 'what the first has typed' }, over: null };

interface Asked {
  readonly what: string;
  readonly method: string;
  readonly path: () => string;
  readonly body?: object;
}

const READS: readonly Asked[] = [
  { what: 'who is signed in', method: 'GET', path: () => '/v1/me' },
  { what: 'a journey', method: 'GET', path: () => `/v1/journeys/${journeyId}` },
  { what: 'a list', method: 'GET', path: () => '/v1/tasks' },
  { what: 'a draft', method: 'GET', path: draft },
  { what: 'the live stream', method: 'GET', path: () => '/v1/live' },
];
const WRITES: readonly Asked[] = [
  { what: 'a milestone', method: 'POST', path: attempt, body: { reached: true } },
  { what: 'a dry run', method: 'POST', path: () => `${attempt()}?dryRun=true`, body: { reached: true } },
  {
    ...{ what: 'a fact', method: 'POST', body: { source: 'self' } },
    path: () => `/v1/journeys/${journeyId}/facts/relapse`,
  },
  {
    ...{ what: 'a referral', method: 'POST', body: { ...referralBody(), by: undefined } },
    path: () => '/v1/referrals',
  },
  { what: 'a draft', method: 'PUT', path: draft, body: DRAFT },
  { what: 'a draft that is thrown away', method: 'DELETE', path: draft },
];

describe('what the page of one person sends, where another has signed in', () => {
  test.each([...READS, ...WRITES])('is refused: $what by $method', async ({ method, path, body }) => {
    const before = await recorded();
    const rows = await auditSince(stage.database);
    const { status, code, text } = await send(FIRST.id, method, path(), body);
    expect([status, code]).toEqual([409, 'another-person']);
    // Who it is now is not said to whom the page is of.
    expect(text).not.toContain(SECOND.id);
    expect(await recorded()).toEqual(before);
    // It is nobody's: neither of the two has asked for it.
    expect(await rows()).toMatchObject([
      { outcome: 'refused', person: null, details: { status: 409, code: 'another-person' } },
    ]);
  });

  test('is refused without a body, too', async () => {
    expect(await send(FIRST.id, 'HEAD', `/v1/journeys/${journeyId}`)).toMatchObject({
      status: 409,
      text: '',
    });
  });

  test('is refused where the header names several, or nobody', async () => {
    for (const whose of [`${SECOND.id}, ${FIRST.id}`, SECOND.id.toUpperCase(), ''])
      expect(await send(whose, 'GET', '/v1/me')).toMatchObject({ status: 409, code: 'another-person' });
  });
});

describe('what does not say whose page it is', () => {
  test.each(WRITES)('is refused with a cookie: $what by $method', async ({ method, path, body }) => {
    const before = await recorded();
    expect(await send(null, method, path(), body)).toMatchObject({ status: 409, code: 'another-person' });
    expect(await recorded()).toEqual(before);
  });

  test('may read: the address bar, a download and the live stream have no header', async () => {
    expect(await send(null, 'GET', '/v1/me')).toMatchObject({ status: 200 });
    expect(await send(null, 'GET', `/v1/journeys/${journeyId}`)).toMatchObject({ status: 200 });
    const page = await LivePage.open(api.url, { cookie });
    expect(page.answer.status).toBe(200);
    const { text } = await send(SECOND.id, 'POST', attempt(), { reached: false });
    expect(text).toContain(journeyId);
    const { data } = await page.hears('journey', (one) => one['journeyId'] === journeyId);
    // Ids and codes: what a page shows of them it asks for, and says whose it is.
    expect(Object.keys(data).sort()).toEqual(
      ['by', 'journeyId', 'overdue', 'phase', 'seq', 'track', 'types'].sort(),
    );
    page.close();
  });

  test('is taken with a bearer token: a browser sends none by itself', async () => {
    const answer = await api.as(SECOND).post(attempt(), { reached: false });
    expect(answer.status).toBe(200);
  });
});

test('whose page it is goes on, also in a new session', async () => {
  const again = await new SignInSessions(stage.database.dataSource).begin(SECOND, 3_600_000);
  cookie = `iop_session=${again}`;
  expect(await send(SECOND.id, 'GET', '/v1/me')).toMatchObject({ status: 200 });
  expect(await send(SECOND.id, 'POST', attempt(), { reached: false })).toMatchObject({ status: 200 });
  expect(await send(SECOND.id, 'PUT', draft(), DRAFT)).toMatchObject({ status: 200 });
  expect((await recorded()).at(-1)).toBe(1);
});
