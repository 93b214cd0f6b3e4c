import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseSetCookie } from 'cookie';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '#api/app';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startIdentity, type Identity } from '#demo-identity/start-identity';
import { freePorts } from '#stack/supervise/free-ports';
import { Browser } from '../support/browser.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let identity: Identity;
let app: NestFastifyApplication;
let url: string;
const dataDir = mkdtempSync(join(tmpdir(), 'iop-sign-in-'));

beforeAll(async () => {
  stage = await openStage();
  const [port, identityPort] = (await freePorts(2)) as [number, number];
  url = `http://127.0.0.1:${port}`;
  identity = await startIdentity({ port: identityPort, dataDir, apiUrl: url });
  const { client, taskQueue, policy, database } = stage;
  app = await createApi({
    records: { dataSource: database.dataSource },
    temporal: { client, taskQueue },
    policy,
    signIn: identity.signIn,
    logLevel: 'silent',
  });
  await app.listen(port, '127.0.0.1');
});
afterAll(async () => {
  await app?.close();
  await identity?.stop();
  await stage?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Signs in at the real provider, and comes back with the session's cookie; answers what the callback answered. */
const signIn = async (browser: Browser, person: string, next = '/docs'): Promise<Response> => {
  const { location } = await browser.follow(await browser.get(`${url}/sign-in?next=${next}`), url);
  const asked = await browser.follow(await browser.get(location!), identity.signIn.issuer);
  const chosen = await browser.post(asked.answer.url, { person });
  const back = await browser.follow(chosen, identity.signIn.issuer);
  return browser.get(back.location ?? (await instead(browser, await back.answer.text())));
};

/** Where somebody else was signed in at the provider, its page sends a form by itself. */
const instead = async (browser: Browser, html: string): Promise<URL> => {
  const action = /<form method="post" action="([^"]+)"/.exec(html)![1]!;
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const form = Object.fromEntries(inputs.map(([, name, value]) => [name!, value!]));
  return (await browser.follow(await browser.post(action, form), identity.signIn.issuer)).location!;
};

/** The `cookie` header of a browser that has signed in. */
const session = async (person: string): Promise<string> => {
  const lines = (await signIn(new Browser(), person)).headers.getSetCookie();
  const { name, value } = lines
    .map((line) => parseSetCookie(line))
    .find((one) => one.name === 'iop_session')!;
  return `${name}=${value}`;
};

/** What the button of the first page sends. */
const signOut = (headers: Record<string, string>): Promise<Response> =>
  fetch(`${url}/sign-out`, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams() });

const me = (cookie: string): Promise<Response> => fetch(`${url}/v1/me`, { headers: { cookie } });
const score = (headers: Record<string, string>): Promise<Response> =>
  fetch(`${url}/v1/instruments/PHQ-2/score`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ items: [1, 1] }),
  });

describe('at the provider, and back', () => {
  test.each([
    ['coordinator-1', 'coordinator', ['main']],
    ['clinician-1', 'clinician', ['main']],
    ['supervisor-1', 'supervisor', ['main', 'riverside']],
    ['director-1', 'director', ['main', 'riverside']],
    ['operator-1', 'operator', ['main']],
    ['auditor-1', 'auditor', ['main']],
  ])('%s is signed in with a cookie', async (id, role, sites) => {
    const answer = await me(await session(id));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id, roles: [role], sites, session: { idleSeconds: 1_800 } });
  });

  test('the cookie is for no script and no other site, and goes on to the page that was asked for', async () => {
    const answer = await signIn(new Browser(), 'clinician-1', '/v1/tasks');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/v1/tasks']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const cookies = answer.headers.getSetCookie().map((line) => parseSetCookie(line));
    expect(cookies.find(({ name }) => name === 'iop_session')).toMatchObject({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
    });
    // What was remembered meanwhile is over.
    expect(cookies.find(({ name }) => name === 'iop_sign_in')).toMatchObject({ value: '', maxAge: 0 });
  });

  test('in the audit is who signed in, and as what', async () => {
    await session('supervisor-1');
    const rows: unknown = await stage.database.dataSource.query(
      `select person_id, role, action, outcome from audit where action = 'sign-in' order by at desc, seq desc limit 1`,
    );
    expect(rows).toEqual([
      { person_id: 'supervisor-1', role: 'supervisor', action: 'sign-in', outcome: 'allowed' },
    ]);
  });
});

describe('a sign-in that was not completed here', () => {
  const completed = async (query: string, browser = new Browser()): Promise<[number, string]> => {
    const answer = await browser.get(`${url}/sign-in/callback${query}`);
    expect(answer.headers.getSetCookie().join()).not.toContain('iop_session');
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };
  const refused: [number, string] = [401, 'sign-in-failed'];

  test('by a browser that did not begin it', async () => {
    const begun = await fetch(`${url}/sign-in`, { redirect: 'manual' });
    const state = new URL(begun.headers.get('location')!).searchParams.get('state');
    expect(await completed(`?code=abc&state=${state}&iss=${identity.signIn.issuer}`)).toEqual(refused);
  });

  test('with another state than it began with: somebody else’s code', async () => {
    const browser = new Browser();
    await browser.get(`${url}/sign-in`);
    expect(await completed(`?code=abc&state=other&iss=${identity.signIn.issuer}`, browser)).toEqual(refused);
  });

  test('with a code that the provider does not know', async () => {
    const browser = new Browser();
    const begun = await browser.get(`${url}/sign-in`);
    const state = new URL(begun.headers.get('location')!).searchParams.get('state');
    expect(await completed(`?code=abc&state=${state}&iss=${identity.signIn.issuer}`, browser)).toEqual(
      refused,
    );
  });

  test('that the person gave up', async () => {
    const browser = new Browser();
    const begun = await browser.get(`${url}/sign-in`);
    const state = new URL(begun.headers.get('location')!).searchParams.get('state');
    expect(
      await completed(`?error=access_denied&state=${state}&iss=${identity.signIn.issuer}`, browser),
    ).toEqual(refused);
  });

  test('a second time with the same code', async () => {
    const browser = new Browser();
    const { location } = await browser.follow(await browser.get(`${url}/sign-in`), url);
    const asked = await browser.follow(await browser.get(location!), identity.signIn.issuer);
    const chosen = await browser.post(asked.answer.url, { person: 'clinician-1' });
    const back = (await browser.follow(chosen, identity.signIn.issuer)).location!;
    expect((await browser.get(back)).status).toBe(303);
    expect((await browser.get(back)).status).toBe(401);
  });

  test.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'docs',
    '/a b',
    '/%0d%0aX',
  ])('leads nowhere but to a page of this API: %s', async (next) => {
    const answer = await fetch(`${url}/sign-in?next=${encodeURIComponent(next)}`, { redirect: 'manual' });
    expect(answer.status).toBe(next === '/%0d%0aX' ? 302 : 400);
  });

  test('is in the audit, as nobody’s', async () => {
    await completed('?code=abc');
    const rows: unknown = await stage.database.dataSource.query(
      `select person_id, action, outcome from audit where outcome = 'refused' order by at desc, seq desc limit 1`,
    );
    expect(rows).toEqual([{ person_id: null, action: 'sign-in', outcome: 'refused' }]);
  });
});

describe('what changes something, sent with a cookie', () => {
  let cookie: string;
  beforeAll(async () => {
    cookie = await session('clinician-1');
  });

  test('is taken from a page of this API', async () => {
    const drawnFor = { 'iop-drawn-for': 'clinician-1' };
    expect((await score({ cookie, ...drawnFor, 'sec-fetch-site': 'same-origin', origin: url })).status).toBe(
      200,
    );
    // A browser that does not know that header.
    expect((await score({ cookie, ...drawnFor, origin: url })).status).toBe(200);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:8233' }],
    ['a neighbouring host', { origin: 'http://127.0.0.1:1' }],
    ['a sandboxed page', { origin: 'null' }],
    ['nobody knows where', {}],
    ['one that says it is ours, and is not', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', async (_, headers) => {
    const answer = await score({ cookie, ...(headers as Record<string, string>) });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      403,
      'cross-site-request',
    ]);
  });

  test('needs none of this with a bearer token: no browser adds one by itself', async () => {
    const authorization = `Bearer ${await identity.tokenFor('clinician-1')}`;
    expect((await score({ authorization, origin: 'https://elsewhere.example' })).status).toBe(200);
  });

  test('is not done by a form of another site that signs people out', async () => {
    const answer = await signOut({
      cookie,
      'sec-fetch-site': 'cross-site',
      origin: 'https://elsewhere.example',
    });
    expect(answer.status).toBe(403);
    expect((await me(cookie)).status).toBe(200);
  });
});

describe('who comes back', () => {
  test('is asked to have said who they are within the idle time of a session', async () => {
    const begun = await fetch(`${url}/sign-in`, { redirect: 'manual' });
    const { searchParams } = new URL(begun.headers.get('location')!);
    expect(searchParams.get('max_age')).toBe(String(identity.signIn.session.idleMinutes * 60));
  });

  test('is not signed in where the provider does not say when that was', async () => {
    const browser = new Browser();
    const { location } = await browser.follow(await browser.get(`${url}/sign-in`), url);
    // As somebody at a desk that was left alone would, who leaves out what makes the provider ask.
    location!.searchParams.delete('max_age');
    const asked = await browser.follow(await browser.get(location!), identity.signIn.issuer);
    const chosen = await browser.post(asked.answer.url, { person: 'clinician-1' });
    const back = (await browser.follow(chosen, identity.signIn.issuer)).location!;
    const answer = await browser.get(back);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      401,
      'sign-in-failed',
    ]);
  });
});

describe('a session', () => {
  const owner = () => stage.database.owner;

  test('ends by signing out, here and at the provider, and its cookie is nothing from then on', async () => {
    const cookie = await session('clinician-1');
    const answer = await signOut({ cookie, 'sec-fetch-site': 'same-origin' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain(`${identity.signIn.issuer}/session/end`);
    expect((await me(cookie)).status).toBe(401);
    const rows: unknown = await stage.database.dataSource.query(
      `select person_id from audit where action = 'sign-out' order by at desc, seq desc limit 1`,
    );
    expect(rows).toEqual([{ person_id: 'clinician-1' }]);
  });

  test('ends where the same browser signs somebody else in', async () => {
    const browser = new Browser();
    const sessionOf = async (person: string) => {
      const lines = (await signIn(browser, person)).headers.getSetCookie();
      return lines.map((line) => line.split(';')[0]!).find((line) => line.startsWith('iop_session='))!;
    };
    const first = await sessionOf('clinician-1');
    const second = await sessionOf('auditor-1');
    expect([(await me(first)).status, (await me(second)).status]).toEqual([401, 200]);
  });

  test('ends when nobody has used it for as long as was set', async () => {
    const cookie = await session('clinician-1');
    await owner().query(`update sign_in_session set seen_at = seen_at - interval '29 minutes'`);
    expect((await me(cookie)).status).toBe(200);
    await owner().query(`update sign_in_session set seen_at = seen_at - interval '29 minutes'`);
    expect((await me(cookie)).status).toBe(200);
    await owner().query(`update sign_in_session set seen_at = seen_at - interval '31 minutes'`);
    expect((await me(cookie)).status).toBe(401);
  });

  test('is not kept by what a page asks by itself, and tells it until when it goes on', async () => {
    const cookie = await session('clinician-1');
    const ask = (headers: Record<string, string>) =>
      fetch(`${url}/v1/me`, { headers: { cookie, ...headers } });
    const minutesLeft = async (answer: Response) => {
      const { session: of } = (await answer.json()) as { session: { idleEndsAt: string } };
      return (Date.parse(of.idleEndsAt) - Date.now()) / 60_000;
    };
    const unattended = { 'iop-unattended': '1' };
    await owner().query(`update sign_in_session set seen_at = seen_at - interval '20 minutes'`);
    expect(await minutesLeft(await ask(unattended))).toBeLessThanOrEqual(10);
    await owner().query(`update sign_in_session set seen_at = seen_at - interval '9 minutes'`);
    expect(await minutesLeft(await ask(unattended))).toBeLessThanOrEqual(1);
    await owner().query(`update sign_in_session set seen_at = seen_at - interval '1 minute'`);
    expect((await ask(unattended)).status).toBe(401);
    // Whoever sends it in their own name uses it, and so does who says anything else there.
    const used = await session('clinician-1');
    await owner().query(`update sign_in_session set seen_at = seen_at - interval '20 minutes'`);
    const answer = await fetch(`${url}/v1/me`, { headers: { cookie: used, 'iop-unattended': 'no' } });
    expect(await minutesLeft(answer)).toBeGreaterThan(29);
  });

  test('ends at its end, however much it is used, and is removed then', async () => {
    const cookie = await session('clinician-1');
    await owner().query(`update sign_in_session set ends_at = ends_at - interval '12 hours'`);
    expect((await me(cookie)).status).toBe(401);
    await session('clinician-1');
    const rows: unknown = await owner().query(
      'select from sign_in_session where ends_at < clock_timestamp()',
    );
    expect(rows).toEqual([]);
  });

  test('cannot be had from the database: what stands there signs nobody in', async () => {
    const cookie = await session('clinician-1');
    const rows = await owner().query<{ secret_hash: string }[]>('select * from sign_in_session');
    const [, secret] = cookie.split('=');
    expect(JSON.stringify(rows)).not.toContain(secret);
    for (const { secret_hash: hash } of rows) expect((await me(`iop_session=${hash}`)).status).toBe(401);
  });

  test('that nobody began is none', async () => {
    for (const cookie of ['iop_session=', 'iop_session=x', `iop_session=${'x'.repeat(4_000)}`, 'other=1'])
      expect((await me(cookie)).status).toBe(401);
  });
});
