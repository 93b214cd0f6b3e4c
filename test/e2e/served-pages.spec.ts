import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { apiAlone } from '../support/api-alone.js';
import { builtPages } from '../support/built-pages.js';

/** The pages need neither PostgreSQL nor Temporal to be there: they say themselves what is away. */
let url: string;
let alone: Awaited<ReturnType<typeof apiAlone>> | undefined;

beforeAll(async () => {
  alone = await apiAlone();
  await alone.app.listen(0, '127.0.0.1');
  url = await alone.app.getUrl();
});
afterAll(() => alone?.close());

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const get = (path: string, headers: Record<string, string> = HTML): Promise<Response> =>
  fetch(`${url}${path}`, { headers });

/** As it came, which `fetch` would have opened. */
const asSent = (path: string, accepted: string): Promise<{ encoding: string | undefined; body: Buffer }> =>
  new Promise((resolve, reject) => {
    request(`${url}${path}`, { headers: { 'accept-encoding': accepted } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the address of a page', () => {
  test.each([
    '/',
    '/caseload',
    '/caseload?phase=intake',
    // The id of a journey has a dot, and is no file for that.
    '/journeys/6f1c1f0e-6f0f-4a53-9c39-0d6f5d1f7f0a.1/timeline?why=4',
    '/nothing/of/the/sort',
  ])('%s: the one document, kept by nobody', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toMatch(/<div id="root"><\/div>/);
  });

  test('nothing stands in it that would run, and no text becomes a script', async () => {
    const answer = await get('/');
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain("require-trusted-types-for 'script';trusted-types 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    const html = await answer.text();
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src="\/assets\/)/);
  });

  test.each([
    ['/v1/nothing', HTML],
    ['/health/nothing', HTML],
    ['/assets/nothing.js', HTML],
    ['/assets/%2e%2e%2findex.html', HTML],
    ['/favicon.ico', HTML],
    ['/caseload', { accept: 'application/json' }],
  ])('%s, of %j: not there, as before', async (path, headers) => {
    const answer = await get(path, headers);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  test('what is sent to it is not taken', async () => {
    expect((await fetch(`${url}/caseload`, { method: 'POST', headers: HTML })).status).toBe(404);
    expect((await fetch(`${url}/caseload`, { method: 'HEAD', headers: HTML })).status).toBe(200);
  });
});

describe('a file of the pages', () => {
  const [name, { plain }] = [...builtPages().assets].find(([file]) => file.endsWith('.js'))!;

  test('is kept for good, since its name changes with it', async () => {
    const answer = await get(`/assets/${name}`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('vary')).toBe('accept-encoding');
  });

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ])('to who takes %s it comes as %s', async (accepted, encoding, opened) => {
    const sent = await asSent(`/assets/${name}`, accepted);
    expect(sent.encoding).toBe(encoding);
    expect(opened(sent.body).equals(plain)).toBe(true);
  });
});
