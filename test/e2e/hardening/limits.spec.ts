import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiOptions } from '#api/app';
import { NO_LIMITS, type Limits } from '#api/platform/hardening/limits';
import { ApiOnStage } from '../../support/api-on-stage.js';
import { eventually } from '../../support/eventually.js';
import { Issuer } from '../../support/issuer.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let issuer: Issuer;
let api: ApiOnStage | undefined;

beforeAll(async () => {
  stage = await openStage();
  issuer = await Issuer.open();
});
afterEach(async () => {
  await api?.close();
  api = undefined;
});
afterAll(async () => {
  await issuer?.down();
  await stage?.close();
});

const open = async (limits: Partial<Limits>, options: Partial<ApiOptions> = {}): Promise<ApiOnStage> =>
  (api = await ApiOnStage.open(stage, { limits: { ...NO_LIMITS, ...limits }, ...options }, issuer));

const person = (id: string) => ({ id, roles: ['director'], sites: ['main'] }) as const;

const statuses = async (times: number, one: () => Promise<{ status: number }>): Promise<number[]> => {
  const all: number[] = [];
  for (let n = 0; n < times; n += 1) all.push((await one()).status);
  return all;
};

const from = (address: string) => ({ 'x-forwarded-for': address });
const anonymous = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api!.url}/v1/tracks`, { headers });

const refusals = async (personId: string | null): Promise<{ code: string; outcome: string }[]> =>
  stage.database.owner.query(
    `select details->>'code' as code, outcome from audit
     where details->>'code' = 'too-many-requests' and person_id is not distinct from $1`,
    [personId],
  );

describe('a person', () => {
  test('who asks too much hears when to come back; everybody else is answered', async () => {
    await open({ perPerson: 3 });
    const one = api!.as(person('asks-too-much'));
    expect(await statuses(3, () => one.get('/v1/tracks'))).toEqual([200, 200, 200]);
    const refused = await one.get('/v1/journeys');
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await api!.as(person('another')).get('/v1/tracks')).status).toBe(200);
  });

  test('has one row in the audit, however often they are refused', async () => {
    await open({ perPerson: 1 });
    const one = api!.as(person('is-refused-often'));
    expect(await statuses(6, () => one.get('/v1/tracks'))).toEqual([200, ...Array<number>(5).fill(429)]);
    expect(await refusals('is-refused-often')).toEqual([{ code: 'too-many-requests', outcome: 'refused' }]);
  });

  test('is the same from every address', async () => {
    await open({ perPerson: 2 }, { trustProxy: ['127.0.0.1'] });
    const one = api!.as(person('travels'));
    let n = 0;
    const elsewhere = () => one.send('GET', '/v1/tracks', undefined, from(`198.51.100.${(n += 1)}`));
    expect(await statuses(3, elsewhere)).toEqual([200, 200, 429]);
  });
});

describe('an address', () => {
  test('from which too much is asked is refused before anybody is asked who they are', async () => {
    await open({ perAddress: 3 });
    expect(await statuses(5, () => anonymous())).toEqual([401, 401, 401, 429, 429]);
    expect((await api!.as(person('at-the-same-address')).get('/v1/tracks')).status).toBe(429);
    const refused = await anonymous();
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
    expect(refused.headers.has('www-authenticate')).toBe(false);
  });

  test('is asked about health as often as anybody likes', async () => {
    await open({ perAddress: 1 });
    expect(await statuses(4, () => fetch(`${api!.url}/health/live`))).toEqual([200, 200, 200, 200]);
  });

  test('that is none of ours is counted, too', async () => {
    await open({ perAddress: 2 });
    expect(await statuses(3, () => fetch(`${api!.url}/nothing`))).toEqual([404, 404, 429]);
  });

  test('is the connection’s, whatever a header says', async () => {
    await open({ perAddress: 2 });
    let n = 0;
    expect(await statuses(3, () => anonymous(from(`198.51.100.${(n += 1)}`)))).toEqual([401, 401, 429]);
  });

  test('is the one that a proxy names, where it is said to be one', async () => {
    await open({ perAddress: 2 }, { trustProxy: ['127.0.0.1'] });
    expect(await statuses(3, () => anonymous(from('198.51.100.1')))).toEqual([401, 401, 429]);
    expect((await anonymous(from('198.51.100.2'))).status).toBe(401);
    // What a caller adds before the proxy's own word is nothing.
    expect((await anonymous(from('203.0.113.9, 198.51.100.1'))).status).toBe(429);
  });

  test('of a proxy that is not trusted is its own', async () => {
    await open({ perAddress: 2 }, { trustProxy: ['10.0.0.0/8'] });
    let n = 0;
    expect(await statuses(3, () => anonymous(from(`198.51.100.${(n += 1)}`)))).toEqual([401, 401, 429]);
  });
});

describe('whoever cannot say who they are', () => {
  test('is told to wait, and nobody else at that address is', async () => {
    await open({ failedSignIns: 3 });
    const before = (await refusals(null)).length;
    expect(await statuses(6, () => anonymous())).toEqual([401, 401, 401, 429, 429, 429]);
    expect((await anonymous({ authorization: 'Bearer none' })).status).toBe(429);
    expect((await api!.as(person('signed-in')).get('/v1/tracks')).status).toBe(200);
    await eventually(async () => (await refusals(null)).length > before);
    expect(await refusals(null)).toHaveLength(before + 1);
  });

  test('is counted nowhere as long as they can', async () => {
    await open({ failedSignIns: 1 });
    const one = api!.as(person('known'));
    expect(await statuses(4, () => one.get('/v1/tracks'))).toEqual([200, 200, 200, 200]);
  });
});

test('no address stands in the log or in the audit', async () => {
  const lines: string[] = [];
  const logTo = { write: (line: string) => void lines.push(line) };
  await open({ perAddress: 1, failedSignIns: 1 }, { logTo, logLevel: 'trace', trustProxy: ['127.0.0.1'] });
  await statuses(3, () => anonymous(from('198.51.100.77')));
  await statuses(2, () => anonymous(from('2001:db8:7::77')));
  const rows = await stage.database.owner.query<unknown[]>('select * from audit');
  // Where it listens itself it may say.
  const ofRequests = lines.filter((line) => line.includes('"reqId"'));
  expect(ofRequests).toHaveLength(5);
  expect(/198\.51|2001:db8|127\.0\.0\.1/.exec(ofRequests.join('') + JSON.stringify(rows))).toBeNull();
});

describe('while the identity provider is down', () => {
  const rows = async (): Promise<number> => {
    const [{ count }] = await stage.database.owner.query<[{ count: number }]>(
      `select count(*)::int as count from audit where person_id is null and details->>'code' = 'unavailable'`,
    );
    return count;
  };

  test('whoever sends tokens leaves a few rows, and not one for each', async () => {
    const away = await Issuer.open();
    const token = await away.token(person('nobody-can-say'));
    api = await ApiOnStage.open(stage, { limits: { ...NO_LIMITS, failedSignIns: 3 } }, away);
    await away.down();
    const before = await rows();
    const answers = await statuses(20, () => anonymous({ authorization: `Bearer ${token}` }));
    expect(answers).toEqual(Array<number>(20).fill(503));
    // As many as the limit, and the first beyond it.
    expect((await rows()) - before).toBe(4);
  });

  test('a page of another site that signs people out fills nothing', async () => {
    await open({ failedSignIns: 3 });
    const [{ before }] = await stage.database.owner.query<[{ before: number }]>(
      'select count(*)::int as before from audit',
    );
    const crossSite = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' };
    const out = () => fetch(`${api!.url}/sign-out`, { method: 'POST', headers: crossSite, body: '' });
    expect(await statuses(20, out)).toEqual(Array<number>(20).fill(403));
    const [{ after }] = await stage.database.owner.query<[{ after: number }]>(
      'select count(*)::int as after from audit',
    );
    expect(after - before).toBe(4);
  });
});
