import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiOnStage } from '../../support/api-on-stage.js';
import { CHROMIUM, shown } from '../../support/chromium.js';
import { Issuer } from '../../support/issuer.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let issuer: Issuer;
let api: ApiOnStage;
let secure: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  issuer = await Issuer.open();
  api = await ApiOnStage.open(stage, {}, issuer);
  const signIn = { ...issuer.settings, publicUrl: 'https://iop.example' };
  secure = await ApiOnStage.open(stage, { signIn }, issuer);
});

afterAll(async () => {
  await api?.close();
  await secure?.close();
  await issuer?.down();
  await stage?.close();
});

const NOBODY = '00000000-0000-4000-8000-000000000000.1';

describe('every answer', () => {
  test.each([
    ['a list', 'GET', '/v1/journeys', 200],
    ['something that is not there', 'GET', `/v1/journeys/${NOBODY}`, 404],
    ['an address that is none', 'GET', '/v1/nothing', 404],
    ['a method that is none', 'DELETE', '/v1/journeys', 405],
    ['a body that is none', 'POST', '/v1/referrals', 415],
    ['a page', 'GET', '/docs', 200],
    ['health', 'GET', '/health/live', 200],
  ])(
    '%s: nobody keeps it, frames it, sniffs its type or is told where from',
    async (_, method, path, status) => {
      const { status: answered, headers } = await api.send(method, path, undefined, {});
      expect(answered).toBe(status);
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(headers.has('x-powered-by')).toBe(false);
      expect(headers.has('server')).toBe(false);
    },
  );

  test('not even one to an address that cannot be read is kept', async () => {
    const { status, headers } = await api.get('/v1/journeys/%zz');
    expect([status, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      400,
      'no-store',
      'nosniff',
    ]);
  });

  test('one to who has not signed in has them, too', async () => {
    const { status, headers } = await fetch(`${api.url}/v1/journeys`);
    expect([status, headers.get('cache-control'), headers.get('x-frame-options')]).toEqual([
      401,
      'no-store',
      'DENY',
    ]);
  });

  test('files of Swagger UI may be kept: they are the same for everybody', async () => {
    expect((await api.get('/docs/swagger-ui.css')).headers.get('cache-control')).toBe('max-age=3600');
  });
});

describe('TLS', () => {
  test('browsers are told never to come without it only where they come with it', async () => {
    const plain = (await api.get('/docs')).headers;
    expect(plain.has('strict-transport-security')).toBe(false);
    expect(plain.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    const { headers } = await secure.get('/docs');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });
});

describe('what a page may load', () => {
  const policy = async (): Promise<Map<string, string>> => {
    const { headers } = await api.get('/docs');
    const directives = headers.get('content-security-policy')!.split(';');
    return new Map(directives.map((directive) => directive.trim().split(/ (.*)/) as [string, string]));
  };

  test('is ours, and never what somebody put into it', async () => {
    const directives = await policy();
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect([...directives.values()].join(' ')).not.toMatch(/unsafe|https?:(?!\/\/127\.0\.0\.1)|\*/);
  });

  test('a form goes to us and to the provider, and nowhere else', async () => {
    expect((await policy()).get('form-action')).toBe(`'self' ${issuer.url}`);
  });

  const browser = CHROMIUM === undefined ? test.skip : test;
  browser('is enough for Swagger UI: a browser shows every route, and complains of nothing', async () => {
    const { elements, said } = await shown(`${api.url}/docs#/referrals`);
    expect(elements).toContain('data-path="/v1/referrals"');
    expect(said).toBe('');
  });
});
