import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync, gzipSync, zstdDecompressSync } from 'node:zlib';
import type { Person } from '#access/person';
import { ApiOnStage, someClient } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { openStage, type Stage } from '../support/stage.js';

const WHO: Person = { id: 'supervisor-1', roles: ['supervisor', 'auditor'], sites: ['main'] };
const LIST = '/v1/journeys?sort=due&limit=50';

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  for (const family of ['Ayala', 'Becker', 'Cho'])
    ({ journeyId } = (await api.refer({ client: someClient({ family }) })).body);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

interface Sent {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** As it came: `fetch` opens what is compressed, and does not say from what. */
const asSent = async (
  path: string,
  headers: Record<string, string>,
  { method = 'GET', body = '' }: { method?: string; body?: string | Buffer } = {},
): Promise<Sent> => {
  const signed = await api.as(WHO).signed();
  return new Promise((resolve, reject) => {
    request(`${api.url}${path}`, { method, headers: { ...signed, ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end(body);
  });
};
const taking = (codings: string): Record<string, string> => ({ 'accept-encoding': codings });

describe('a read', () => {
  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br, zstd', 'zstd', zstdDecompressSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['zstd;q=0, br;q=0, gzip', 'gzip', gunzipSync],
  ])('to who takes %s it comes as %s, and is the same', async (accepted, coding, opened) => {
    const [plain, sent] = [await asSent(LIST, {}), await asSent(LIST, taking(accepted))];
    expect([sent.status, sent.headers['content-encoding']]).toEqual([200, coding]);
    expect(sent.headers.vary).toBe('accept-encoding');
    expect(Number(sent.headers['content-length'])).toBe(sent.body.length);
    expect(sent.body.length).toBeLessThan(plain.body.length / 2);
    expect(JSON.parse(opened(sent.body).toString())).toEqual(JSON.parse(plain.body.toString()));
  });

  test.each(['', 'identity', 'compress', 'gzip;q=0'])(
    'to who takes %j it comes as it is',
    async (accepted) => {
      const { headers, body } = await asSent(LIST, taking(accepted));
      expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'accept-encoding']);
      expect(JSON.parse(body.toString())).toMatchObject({ items: [{}, {}, {}] });
    },
  );

  test('of some bytes comes as it is', async () => {
    const { headers, body } = await asSent('/v1/journeys/counts?by=phase', taking('gzip'));
    expect(body.length).toBeLessThan(1_024);
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'accept-encoding']);
  });

  test('to HEAD says no length, which only to compress would tell', async () => {
    const { status, headers, body } = await asSent(LIST, taking('gzip'), { method: 'HEAD' });
    expect([status, body.length, headers['content-length'], headers.vary]).toEqual([
      200,
      0,
      undefined,
      'accept-encoding',
    ]);
  });

  test('has the row in the audit that it has uncompressed', async () => {
    const rows = await auditSince(stage.database);
    await asSent(LIST, {});
    await asSent(LIST, taking('zstd'));
    const [plain, compressed, ...others] = await rows();
    expect(others).toEqual([]);
    expect(plain).toMatchObject({ action: 'read', outcome: 'allowed', route: 'GET /v1/journeys' });
    expect(compressed).toEqual(plain);
  });

  test('is answered only if its row is durable, also compressed', async () => {
    const away = await ApiOnStage.open(
      stage,
      { audit: { add: () => Promise.reject(new Error('away')) } },
      api.issuer,
    );
    const answer = await away.as(WHO).send('GET', LIST, undefined, taking('gzip'));
    expect([answer.status, answer.body.items]).toEqual([500, undefined]);
    await away.close();
  });
});

describe('an ETag', () => {
  test('names the coding, and its beginning is what If-Match takes', async () => {
    const path = `/v1/journeys/${journeyId}`;
    const etags = await Promise.all(
      ['identity', 'gzip', 'br', 'zstd'].map(
        async (coding) => (await asSent(path, taking(coding))).headers.etag!,
      ),
    );
    const [plain] = etags;
    expect(plain).toMatch(/^"\d+\.[\w-]{22}"$/);
    expect(etags).toEqual(['', '-gzip', '-br', '-zstd'].map((ending) => plain!.replace(/"$/, `${ending}"`)));
  });

  test.each([LIST, '/v1/tasks?mine=true', '/v1/program'])(
    'of any coding is known in any, also weakened on the way: %s',
    async (path) => {
      for (const shown of ['gzip', 'zstd', 'identity'])
        for (const asked of ['gzip', 'identity']) {
          const { etag } = (await asSent(path, taking(shown))).headers;
          for (const named of [etag!, `W/${etag}`, `"another", ${etag}`]) {
            const again = await asSent(path, { ...taking(asked), 'if-none-match': named });
            expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
            expect(again.headers['content-encoding']).toBeUndefined();
            expect(again.headers.vary).toBe('accept-encoding');
          }
        }
    },
  );

  test('of a compressed answer, asked again, leaves no row', async () => {
    const { etag } = (await asSent(LIST, taking('zstd'))).headers;
    const rows = await auditSince(stage.database);
    expect((await asSent(LIST, { ...taking('zstd'), 'if-none-match': etag! })).status).toBe(304);
    expect(await rows()).toEqual([]);
  });
});

describe('never compressed', () => {
  test('what answers a body: it may say again what was sent', async () => {
    const sent = { ...taking('gzip, br, zstd'), 'content-type': 'application/json' };
    const body = JSON.stringify({ limit: 50 });
    const answer = await asSent('/v1/journeys/search', sent, { method: 'POST', body });
    expect([answer.status, answer.headers['content-encoding']]).toEqual([200, undefined]);
    expect(answer.body.length).toBeGreaterThan(1_024);
  });

  test('lines, which each come as soon as they are made', async () => {
    const answer = await asSent('/v1/audit/export', taking('gzip, br, zstd'));
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/x-ndjson']);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body.length).toBeGreaterThan(1_024);
  });

  test('the stream of what is recorded: its first event comes at once', async () => {
    const ended = new AbortController();
    const signed = await api.as(WHO).signed();
    const live = await fetch(`${api.url}/v1/live`, {
      headers: { ...signed, ...taking('gzip, br, zstd') },
      signal: ended.signal,
    });
    expect(live.headers.get('content-encoding')).toBeNull();
    const { value } = (await live.body!.getReader().read()) as { value: Uint8Array };
    expect(Buffer.from(value).toString()).toContain('event: ready');
    ended.abort();
  });

  test.each(['/openapi.json', '/docs/swagger-ui.css'])('what everybody may ask for: %s', async (path) => {
    const { status, headers } = await asSent(path, taking('gzip, br, zstd'));
    expect([status, headers['content-encoding']]).toEqual([200, undefined]);
  });
});

test('what is sent compressed is not opened: some bytes of it would fill the memory', async () => {
  const sent = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const answer = await asSent('/v1/journeys/search', sent, { method: 'POST', body: gzipSync('{}') });
  expect(answer.status).toBe(400);
});
