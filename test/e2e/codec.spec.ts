import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { STAFF_ROLES, type Person, type StaffRole } from '#access/person';
import { SignInSessions } from '#records/access/sign-in-sessions';
import { sealingConverter } from '#temporal/codec/sealing-converter';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { auditSince, type AuditRow } from '../support/audit-rows.js';
import { inScreening } from '../support/course.js';
import { keyring } from '../support/keyring.js';
import { openStage, type Stage } from '../support/stage.js';

interface Wire {
  readonly metadata: Record<string, string>;
  readonly data?: string;
}

const UI = 'http://127.0.0.1:8233';
const SEALING = sealingConverter(keyring('b', ['a', 'b']));

let stage: Stage;
let api: ApiOnStage;
let rows: () => Promise<AuditRow[]>;
beforeAll(async () => {
  stage = await openStage(undefined, SEALING);
  api = await ApiOnStage.open(stage, { codec: SEALING.payloadCodecs[0], crossOrigins: [UI] });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});
beforeEach(async () => {
  rows = await auditSince(stage.database);
});

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const wire = ({ metadata, data }: Payload): Wire => ({
  metadata: Object.fromEntries(Object.entries(metadata!).map(([name, value]) => [name, base64(value)])),
  ...(data && { data: base64(data) }),
});
const clear = (value: unknown): Wire => wire(defaultPayloadConverter.toPayload(value));
const sealed = async (value: unknown, id = 'b'): Promise<Wire> => {
  const [codec] = sealingConverter(keyring(id)).payloadCodecs;
  return wire((await codec.encode([defaultPayloadConverter.toPayload(value)]))[0]!);
};

/** As the Temporal UI asks: with its query, its headers, its origin. */
const ask = (what: 'decode', payloads: readonly unknown[], headers = {}, at = api): Promise<Answer> =>
  at.post(
    `/codec/${what}?preserveStorageRefs=true`,
    { payloads },
    { 'x-namespace': 'iop-test', origin: UI, ...headers },
  );
const payloadsOf = ({ text }: Answer): Wire[] => (JSON.parse(text) as { payloads: Wire[] }).payloads;

describe('decode', () => {
  test('opens what any key of the ring has sealed, in order, and lets the rest be', async () => {
    const nothing = wire(defaultPayloadConverter.toPayload(undefined));
    const sent = [await sealed('first'), await sealed({ second: 2 }, 'a'), clear('third'), nothing];
    const answer = await ask('decode', sent);
    expect(answer.status).toBe(200);
    expect(payloadsOf(answer)).toEqual([clear('first'), clear({ second: 2 }), clear('third'), nothing]);
  });

  test('opens a journey’s whole history, payload by payload', async () => {
    await stage.startWorker();
    const { handle } = await inScreening(stage);
    const found: Wire[] = [];
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
      const { metadata, data } = value as Payload;
      if (metadata && data) found.push(wire({ metadata, data }));
      else Object.values(value).forEach(look);
    };
    look((await handle.fetchHistory()).events);
    expect(found.length).toBeGreaterThan(10);
    const opened = payloadsOf(await ask('decode', found));
    expect(opened).toHaveLength(found.length);
    for (const { metadata } of opened) expect(metadata['encryption-key-id']).toBeUndefined();
    expect(opened.map(({ data }) => Buffer.from(data ?? '', 'base64').toString()).join()).toContain(
      'firstIntervention',
    );
  });

  test('names each payload that was changed, by its place, and opens none', async () => {
    const good = await sealed('x');
    const bytes = Buffer.from(good.data!, 'base64');
    bytes[20]! ^= 1;
    const cut = { metadata: good.metadata };
    const answer = await ask('decode', [good, { ...good, data: base64(bytes) }, good, cut]);
    expect([answer.status, answer.body.code]).toEqual([422, 'payload-not-opened']);
    expect(answer.body.errors.map(({ field }) => field)).toEqual(['payloads.1', 'payloads.3']);
  });

  test('with a key that is not there is to be tried again', async () => {
    const answer = await ask('decode', [await sealed('x', 'of-last-year')]);
    expect([answer.status, answer.body.code, answer.body.down]).toEqual([503, 'unavailable', ['keyring']]);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(answer.text).not.toContain('of-last-year');
  });
});

test('nothing is sealed for anybody: who can make what a journey believes could act in every name', async () => {
  const answer = await api.post('/codec/encode', { payloads: [clear('x')] });
  expect([answer.status, answer.body.code]).toEqual([404, 'no-such-route']);
});

describe('without a keyring', () => {
  let plain: ApiOnStage;
  beforeAll(async () => {
    plain = await ApiOnStage.open(stage);
  });
  afterAll(() => plain?.close());

  test('decode gives back what it was given', async () => {
    const sent = [clear('as it is'), await sealed('x')];
    expect(payloadsOf(await ask('decode', sent, {}, plain))).toEqual(sent);
  });
});

describe('what is no request of a remote codec', () => {
  test.each([
    ['no payloads', {}, 'payloads'],
    ['payloads that are no list', { payloads: 'x' }, 'payloads'],
    ['data that is not base64', { payloads: [{ data: 'not base64!' }] }, 'payloads.0.data'],
    [
      'metadata that is not base64',
      { payloads: [{ metadata: { encoding: 1 } }] },
      'payloads.0.metadata.encoding',
    ],
    ['too many payloads', { payloads: Array.from({ length: 1_001 }, () => ({})) }, 'payloads'],
  ])('%s', async (_what, body, field) => {
    const answer = await api.post('/codec/decode', body);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input']);
    expect(answer.body.errors.map((error) => error.field)).toEqual([field]);
  });

  test('what is no JSON, and what is too large', async () => {
    const json = { 'content-type': 'application/json' };
    const broken = await api.send('POST', '/codec/decode', '{"payloads":', json);
    expect([broken.status, broken.body.code]).toEqual([400, 'malformed-body']);
    // More than other routes take, and not without end.
    const two = await ask('decode', [{ data: base64(Buffer.alloc(2 * 1024 * 1024)) }]);
    expect(two.status).toBe(200);
    const four = await ask('decode', [{ data: base64(Buffer.alloc(4 * 1024 * 1024)) }]);
    expect([four.status, four.body.code]).toEqual([413, 'too-large']);
  });
});

describe('the audit', () => {
  test('has one row for each that was answered: how many payloads, of which namespace, and nothing of them', async () => {
    await ask('decode', [await sealed('canary-in-payload'), clear('canary-in-payload')]);
    const found = await rows();
    expect(found).toMatchObject([
      { action: 'decode', outcome: 'allowed', details: { payloads: 2, namespace: 'iop-test' } },
    ]);
    expect(found.map(({ route }) => route)).toEqual(['POST /codec/decode']);
    expect(JSON.stringify(found)).not.toContain('canary');
  });

  test('has what could not be opened, and no namespace that may be a name', async () => {
    await ask('decode', [await sealed('x', 'of-last-year')], { 'x-namespace': 'Jane Doe' });
    expect(await rows()).toMatchObject([
      { action: 'decode', outcome: 'allowed', details: { payloads: 1, namespace: null } },
      { action: 'decode', outcome: 'failed', details: { status: 503, code: 'unavailable' } },
    ]);
  });

  test('comes first: nothing is decoded whose row cannot be written', async () => {
    const columns =
      'person_id, role, action, subject_kind, subject_id, route, outcome, rule_id, request_id, details';
    await stage.database.owner.query('revoke insert on audit from iop_application');
    await stage.database.owner.query(`revoke insert (${columns}) on audit from iop_application`);
    try {
      const answer = await ask('decode', [await sealed('canary-in-payload')]);
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(answer.text).not.toContain(clear('canary-in-payload').data);
    } finally {
      await stage.database.owner.query(`grant insert (${columns}) on audit to iop_application`);
    }
  });
});

describe('who asks', () => {
  const payload = () => sealed('canary-in-payload');
  const asking = (...roles: StaffRole[]) => api.as({ id: 'person-1', roles, sites: ['main'] });

  test('is somebody with that right: no other role has it, and all of them together do not', async () => {
    const others = STAFF_ROLES.filter((role) => role !== 'decoder');
    for (const roles of [...others.map((role) => [role]), others]) {
      const answer = await ask('decode', [await payload()], {}, asking(...roles));
      expect([roles, answer.status, answer.body.code]).toEqual([roles, 403, 'not-permitted']);
      expect(answer.text).not.toContain(clear('canary-in-payload').data);
    }
    expect((await ask('decode', [await payload()], {}, asking('operator', 'decoder'))).status).toBe(200);
    const [first] = await rows();
    const refused = { action: 'decode', outcome: 'refused', person: 'person-1', rule: 'A-DENY' };
    expect(first).toMatchObject({ ...refused, details: { status: 403, payloads: 1 } });
  });

  test('is not nobody, and not somebody whose token is none', async () => {
    for (const [authorization, code] of [
      [undefined, 'not-signed-in'],
      ['Bearer none', 'token-refused'],
    ] as const) {
      const answer = await fetch(`${api.url}/codec/decode`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: UI, ...(authorization && { authorization }) },
        body: JSON.stringify({ payloads: [await payload()] }),
      });
      expect([answer.status, await answer.json()]).toMatchObject([401, { code }]);
      // The UI is told why, too.
      expect(answer.headers.get('access-control-allow-origin')).toBe(UI);
    }
    expect(await rows()).toMatchObject([
      { action: 'decode', outcome: 'refused', person: null },
      { action: 'decode', outcome: 'refused', person: null },
    ]);
  });

  describe('with the cookie of a session', () => {
    let cookie: string;
    beforeAll(async () => {
      const person: Person = { id: 'operator-2', roles: ['operator', 'decoder'], sites: ['main'] };
      const secret = await new SignInSessions(stage.database.dataSource).begin(person, 60_000);
      cookie = `iop_session=${secret}`;
    });
    const send = async (headers: Record<string, string>, path = '/codec/decode') =>
      fetch(`${api.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: JSON.stringify({ payloads: [await payload()] }),
      });

    test('asks from the Temporal UI, and from the API’s own pages', async () => {
      const fromUi = await send({ origin: UI, 'sec-fetch-site': 'same-site' });
      expect(fromUi.status).toBe(200);
      expect(await fromUi.json()).toEqual({ payloads: [clear('canary-in-payload')] });
      // A page of ours says whose it is, which a page of the Temporal UI cannot.
      const ownPage = { origin: new URL(api.url).origin, 'sec-fetch-site': 'same-origin' };
      expect((await send(ownPage)).status).toBe(409);
      expect((await send({ ...ownPage, 'iop-drawn-for': 'operator-2' })).status).toBe(200);
      expect((await rows()).map(({ person }) => person)).toEqual(['operator-2', null, 'operator-2']);
    });

    test.each([
      ['the page of another port', { origin: 'http://127.0.0.1:8234', 'sec-fetch-site': 'same-site' }],
      ['the page of another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
      ['a page that hides where it is from', { origin: 'null' }],
      ['what says nothing of where it is from', {}],
    ])('is refused to %s', async (_who, headers) => {
      const answer = await send(headers);
      expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'cross-site-request' }]);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    });

    test('changes nothing else from the Temporal UI', async () => {
      const answer = await send({ origin: UI, 'sec-fetch-site': 'same-site' }, '/v1/journeys/search');
      expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'cross-site-request' }]);
    });
  });
});

describe('a browser', () => {
  const preflight = (origin: string, path = '/codec/decode') =>
    api.send('OPTIONS', path, undefined, {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-namespace',
    });

  test('may ask from the Temporal UI, with the session’s cookie', async () => {
    const { status, headers } = await preflight(UI);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(UI);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect(headers.get('access-control-allow-headers')).toContain('x-namespace');
    const answer = await ask('decode', []);
    expect(answer.headers.get('access-control-allow-origin')).toBe(UI);
    expect(answer.headers.get('vary')).toBe('Origin');
    // A refusal can be read by the UI as well.
    const refused = await ask('decode', [{ data: '?' }]);
    expect(refused.headers.get('access-control-allow-origin')).toBe(UI);
  });

  test('may not ask from anywhere else, and nothing else from the Temporal UI', async () => {
    for (const origin of ['http://127.0.0.1:8234', 'https://127.0.0.1:8233', 'null', `${UI}.example`])
      for (const answer of [await preflight(origin), await ask('decode', [], { origin })])
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const elsewhere = await api.send('GET', '/v1/journeys', undefined, { origin: UI });
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
    expect((await preflight(UI, '/v1/journeys')).headers.get('access-control-allow-origin')).toBeNull();
  });
});
