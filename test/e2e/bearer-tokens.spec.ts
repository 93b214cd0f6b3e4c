import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { base64url, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Person } from '#access/person';
import { ApiOnStage } from '../support/api-on-stage.js';
import { AUDIENCE, Issuer } from '../support/issuer.js';
import { openStage, type Stage } from '../support/stage.js';

const CLINICIAN: Person = { id: 'staff-2', roles: ['clinician'], sites: ['main'] };

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

const now = (): number => Math.floor(Date.now() / 1000);
const sent = (authorization: string | null) =>
  api.send('GET', '/v1/me', undefined, authorization === null ? { authorization: '' } : { authorization });
const withToken = (token: string) => sent(`Bearer ${token}`);

test('who is signed in', async () => {
  const { status, body, headers } = await api.as(CLINICIAN).get('/v1/me');
  expect(status).toBe(200);
  // A token says until when it holds by itself: there is no session to be used.
  expect(body).toMatchObject({ ...CLINICIAN, session: null });
  expect(headers.get('www-authenticate')).toBeNull();
});

describe('401, with the reason, and nothing of the token', () => {
  const refused = async (token: string, detail: RegExp) => {
    const { status, body, text, headers } = await withToken(token);
    expect([status, body.code]).toEqual([401, 'token-refused']);
    expect(body.detail).toMatch(detail);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(text).not.toContain(token);
  };
  const claims = (changed: object) => api.issuer.token(CLINICIAN, { ...changed });

  test('expired', async () => refused(await claims({ exp: now() - 31 }), /expired/));
  test('not valid yet', async () => refused(await claims({ nbf: now() + 60 }), /"nbf"/));
  test('that never expires', async () => refused(await claims({ exp: undefined }), /"exp"/));
  test('older than a day, whatever it says of its end', async () => {
    const issued = { iat: now() - 24 * 3_600 - 60, exp: now() + 3_600 };
    await refused(await claims(issued), /expired|"iat"/);
    expect((await withToken(await claims({ ...issued, iat: now() - 23 * 3_600 }))).status).toBe(200);
  });
  test('that does not say when it was made', async () => refused(await claims({ iat: undefined }), /"iat"/));
  test('of the program itself', async () => {
    for (const sub of ['system', 'System']) await refused(await claims({ sub }), /staff id/);
  });
  test.each(['logout+jwt', 'dpop+jwt', 'secevent+jwt', 'x'])('of another type: %s', async (typ) =>
    refused(await api.issuer.token(CLINICIAN, {}, { typ }), /not an access token/),
  );
  test.each(['at+jwt', 'application/at+jwt', 'JWT'])('but not of this type: %s', async (typ) => {
    const token = await api.issuer.token(CLINICIAN, {}, { typ });
    expect((await withToken(token)).status).toBe(200);
  });
  test('for another audience', async () => refused(await claims({ aud: 'urn:other:api' }), /"aud"/));
  test('for no audience', async () => refused(await claims({ aud: undefined }), /"aud"/));
  test('of nobody', async () => refused(await claims({ sub: undefined }), /"sub"/));
  test('of a name', async () => refused(await claims({ sub: 'Jane Doe' }), /staff id/));
  test('that says another issuer', async () =>
    refused(await claims({ iss: 'https://other.example' }), /"iss"/));

  test('of another tenant, properly signed by its own provider', async () => {
    const other = await Issuer.open();
    try {
      await refused(await other.token(CLINICIAN), /"iss"|key/);
      await refused(await other.token(CLINICIAN, { iss: api.issuer.url }), /key/);
    } finally {
      await other.down();
    }
  });

  test('wrongly signed, with the name of a key that exists', async () => {
    const [header] = (await claims({})).split('.');
    const { kid } = JSON.parse(Buffer.from(header!, 'base64url').toString()) as { kid: string };
    const { privateKey } = await generateKeyPair('ES256');
    const forged = new SignJWT({ roles: ['director'], sites: ['main'] })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(api.issuer.url)
      .setAudience(AUDIENCE)
      .setSubject('staff-2')
      .setExpirationTime('1h');
    await refused(await forged.sign(privateKey), /signature/);
  });

  test('with a part that was changed', async () => {
    const [header, , signature] = (await claims({})).split('.');
    const more = { iss: api.issuer.url, aud: AUDIENCE, exp: now() + 60, sub: 'staff-2', roles: ['director'] };
    await refused(`${header}.${base64url.encode(JSON.stringify(more))}.${signature}`, /signature/);
  });

  test.each(['none', 'None', 'NONE'])('alg: %s', async (alg) => {
    const [, payload] = (await claims({})).split('.');
    for (const signature of ['', 'AAAA'])
      await refused(`${base64url.encode(JSON.stringify({ alg }))}.${payload}.${signature}`, /signed/);
  });

  test('signed with the public key as if it were a shared secret', async () => {
    const [header, payload] = (await claims({})).split('.');
    const { kid } = JSON.parse(Buffer.from(header!, 'base64url').toString()) as { kid: string };
    const { publicKey } = await generateKeyPair('ES256', { extractable: true });
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey)));
    const body = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as Record<string, unknown>;
    await refused(
      await new SignJWT(body).setProtectedHeader({ alg: 'HS256', kid }).sign(secret),
      /not signed in a way/,
    );
  });

  test.each([
    ['a word', 'x'],
    ['three words', 'a.b.c'],
    ['far too long', 'x'.repeat(9_000)],
  ])('that is none: %s', (_, token) => refused(token, /not a signed token|too long/));
});

test.each(['Basic c3RhZmYtMTpzZWNyZXQ=', 'Bearer', 'Bearer ', 'Bearer a b', 'staff-1'])(
  'another kind of authorization is none: %s',
  async (authorization) => {
    expect(await sent(authorization)).toMatchObject({ status: 401, body: { code: 'token-refused' } });
  },
);

test('clocks may differ a little', async () => {
  expect((await withToken(await api.issuer.token(CLINICIAN, { exp: now() - 20 }))).status).toBe(200);
  expect((await withToken(await api.issuer.token(CLINICIAN, { nbf: now() + 20 }))).status).toBe(200);
});

test('nobody is signed in: 401 on every address but those for anybody', async () => {
  const status = async (path: string) => (await fetch(`${api.url}${path}`)).status;
  for (const path of ['/v1/me', '/v1/journeys', '/v1/tasks', '/v1/clients/none', '/v1/policies'])
    expect([path, await status(path)]).toEqual([path, 401]);
  for (const path of ['/docs', '/openapi.json', '/health/live', '/problems'])
    expect([path, await status(path)]).toEqual([path, 200]);
  // No worker is there for its journeys, and anybody may know.
  expect(await status('/health/ready')).toBe(503);
  expect(await status('/v1/nothing')).toBe(404);
});

test('somebody with no role of the program gets in, and may do nothing', async () => {
  const person: Person = { id: 'staff-9', roles: [], sites: ['main'] };
  expect(await api.as(person).get('/v1/journeys')).toMatchObject({
    status: 403,
    body: { code: 'not-permitted', ruleId: 'A-DENY' },
  });
});

test('a provider that is down since before the first token: 503, and once it is there, 200', async () => {
  const issuer = await Issuer.open();
  const own = await ApiOnStage.open(stage, {}, issuer);
  const token = await issuer.token(CLINICIAN);
  await issuer.down();
  const get = () => fetch(`${own.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  try {
    const answer = await get();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await answer.json()).toMatchObject({ code: 'unavailable', down: ['identity provider'] });
    await issuer.up();
    for (let status = 503; status === 503;) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      ({ status } = await get());
      expect([503, 200]).toContain(status);
    }
    await issuer.down();
    // The keys that are known go on.
    expect((await get()).status).toBe(200);
  } finally {
    await own.close();
    await issuer.down();
  }
});

test('who was refused is in the audit, as nobody', async () => {
  await sent('Bearer nonsense');
  const rows: unknown = await stage.database.dataSource.query(
    `select person_id, action, outcome, route, details from audit where outcome = 'refused' order by at desc limit 1`,
  );
  expect(rows).toEqual([
    {
      person_id: null,
      action: 'read',
      outcome: 'refused',
      route: 'GET /v1/me',
      details: { status: 401, code: 'token-refused' },
    },
  ]);
});
