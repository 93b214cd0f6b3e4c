import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from 'node:net';
import { ApiOnStage, referralBody } from '../../support/api-on-stage.js';
import { openStage, type Stage } from '../../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let token: string;

beforeAll(async () => {
  stage = await openStage();
  api = await ApiOnStage.open(stage, { patience: { headers: 2_000, body: 3_000, silence: 60_000 } });
  token = await api.token();
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const JSON_BODY = { 'content-type': 'application/json' };

/** Every POST with something in the place of what its address names. */
const posts = async (): Promise<string[]> => {
  const { paths } = JSON.parse((await api.get('/openapi.json')).text) as {
    paths: Record<string, Record<string, { requestBody?: unknown }>>;
  };
  return Object.entries(paths)
    .filter(([, item]) => item['post']?.requestBody !== undefined)
    .map(([path]) => path.replaceAll(/\{\w+\}/g, 'x'));
};

describe('a body', () => {
  test('is taken by no route in a form of its own: multipart, a form, nothing said', async () => {
    const all = await posts();
    expect(all.length).toBeGreaterThan(40);
    for (const path of all)
      for (const type of ['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', '']) {
        const { status, body } = await api.send('POST', path, new Uint8Array([0x78]), {
          'content-type': type,
        });
        expect([path, type, status, body.code]).toEqual([path, type, 415, 'unsupported-media-type']);
      }
  });

  test.each(['utf-16', '"UTF-16LE"', 'iso-8859-1'])(
    'is taken in no other charset than UTF-8: %s',
    async (charset) => {
      for (const [path, type] of [
        ['/v1/journeys/search', 'application/json'],
        ['/v1/referrals', 'application/fhir+json'],
        ['/v1/referrals/import', 'application/x-ndjson'],
      ] as const) {
        const { status, body } = await api.send('POST', path, '{}', {
          'content-type': `${type}; charset=${charset}`,
        });
        expect([path, status, body.code]).toEqual([path, 415, 'unsupported-media-type']);
      }
    },
  );

  test.each(['utf-8', '"UTF-8"', 'US-ASCII'])('may say that it is: %s', async (charset) => {
    const type = { 'content-type': `application/json;charset=${charset}` };
    expect((await api.send('POST', '/v1/journeys/search', '{}', type)).status).toBe(200);
  });

  test.each([
    ['{"name":"a","name":"b"}', 'name'],
    ['{"client":{"family":"a","fam\\u0069ly":"b"}}', 'client.family'],
  ])('names each of its fields once: %s', async (body, field) => {
    const answer = await api.send('POST', '/v1/journeys/search', body, JSON_BODY);
    expect([answer.status, answer.body]).toMatchObject([
      400,
      { code: 'malformed-body', errors: [{ field, detail: 'is there twice' }] },
    ]);
    const line = await api.send('POST', '/v1/referrals/import', `${body}\n`, {
      'content-type': 'application/x-ndjson',
    });
    expect(line.text).toContain('malformed-body');
  });

  test('is read by no route beyond 1 MiB, but line by line', async () => {
    const large = `"${'x'.repeat(1024 * 1024)}"`;
    // What is decoded has a limit of its own.
    const ours = (await posts()).filter((path) => path.startsWith('/v1/') && !path.endsWith('/import'));
    for (const path of ours) {
      const { status, body } = await api.send('POST', path, large, JSON_BODY);
      expect([path, status, body.code]).toEqual([path, 413, 'too-large']);
    }
  });

  test('is read by no route deeper than 64 levels', async () => {
    const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    for (const path of (await posts()).filter((path) => !path.endsWith('/import'))) {
      const { status, body } = await api.send('POST', path, deep(65), JSON_BODY);
      expect([path, status, body.code]).toEqual([path, 400, 'malformed-body']);
    }
    expect((await api.send('POST', '/v1/journeys/search', deep(64), JSON_BODY)).body.code).toBe(
      'invalid-input',
    );
  });

  test.each([
    '{"__proto__":{"roles":[]}}',
    '{"\\u005f_proto__":1}',
    '{"a":{"constructor":{"prototype":{}}}}',
  ])('cannot become the prototype of anything: %s', async (body) => {
    const answer = await api.send('POST', '/v1/journeys/search', body, JSON_BODY);
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed-body']);
    const line = await api.send('POST', '/v1/referrals/import', `${body}\n`, {
      'content-type': 'application/x-ndjson',
    });
    expect(line.text).toContain('malformed-body');
  });

  test('may have a field whose name only sounds like it', async () => {
    const answer = await api.refer({ constructor: 'x' });
    expect(answer.body.errors).toEqual([{ field: 'constructor', detail: 'is not known here' }]);
  });
});

/** What comes back on a connection of its own, until it is closed. */
const said = (
  send: (write: (text: string) => void) => void,
): Promise<{ readonly text: string; readonly ms: number }> =>
  new Promise((resolve, reject) => {
    const began = Date.now();
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1', () =>
      send((text) => void (socket.writable && socket.write(text))),
    );
    let text = '';
    socket.on('data', (bytes) => (text += bytes.toString()));
    // Who is hung up on while writing hears of it in one of two ways; what was said before is there.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error),
    );
    socket.on('close', () => resolve({ text, ms: Date.now() - began }));
  });

const dribble = (write: (text: string) => void, text: string): void => {
  const timer = setInterval(() => write(text), 100);
  setTimeout(() => clearInterval(timer), 8_000).unref();
};

const head = (more: readonly string[] = []): string =>
  ['POST /v1/journeys/search HTTP/1.1', 'host: x', `authorization: Bearer ${token}`, ...more].join('\r\n');

describe('who sends a byte now and then', () => {
  test('of the headers is told that it takes too long', async () => {
    const { text, ms } = await said((write) => {
      write('GET /v1/journeys HTTP/1.1\r\nhost: x\r\n');
      dribble(write, 'x');
    });
    expect(text).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n.*"code":"too-slow"/s);
    expect(ms).toBeLessThan(7_500);
  });

  test('of the body is, too', async () => {
    const { text, ms } = await said((write) => {
      write(`${head(['content-type: application/json', 'content-length: 5000'])}\r\n\r\n`);
      dribble(write, ' ');
    });
    expect(text).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n.*"code":"too-slow"/s);
    expect(ms).toBeLessThan(7_500);
  });

  test('of a body that was refused long ago is hung up on', async () => {
    const { text, ms } = await said((write) => {
      write('POST /v1/journeys/search HTTP/1.1\r\nhost: x\r\ncontent-length: 5000\r\n\r\n');
      dribble(write, ' ');
    });
    expect(text).toMatch(/^HTTP\/1\.1 401 /);
    expect(text).not.toContain('408');
    expect(ms).toBeLessThan(7_500);
  });

  test('of a file of lines is, too, before its first line and after it', async () => {
    const headers = ['content-type: application/x-ndjson', 'transfer-encoding: chunked'];
    const upload = `${head(headers).replace('journeys/search', 'referrals/import')}\r\n\r\n`;
    const first = await said((write) => {
      write(upload);
      dribble(write, '1\r\n \r\n');
    });
    expect(first.text).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n.*"code":"too-slow"/s);
    expect(first.ms).toBeLessThan(7_500);
    const later = await said((write) => {
      write(`${upload}3\r\n{}\n\r\n`);
      dribble(write, '1\r\n \r\n');
    });
    expect(later.text).toMatch(/^HTTP\/1\.1 200 .*"line":1/s);
    expect(later.text).not.toContain('summary');
    expect(later.ms).toBeLessThan(7_500);
  });

  test('of a file of lines may take longer', async () => {
    const line = JSON.stringify({ ...referralBody(), entryKind: 'sideways' });
    const { text } = await said((write) => {
      const headers = [
        'content-type: application/x-ndjson',
        'transfer-encoding: chunked',
        'connection: close',
      ];
      write(`${head(headers).replace('journeys/search', 'referrals/import')}\r\n\r\n`);
      const chunk = `${line}\n`;
      write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
      setTimeout(() => write(`${chunk.length.toString(16)}\r\n${chunk}\r\n0\r\n\r\n`), 1_800);
    });
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(text.match(/"line":2/)).not.toBeNull();
  });
});

describe('the rest of a request', () => {
  test('headers that are too large are refused as such', async () => {
    const { text } = await said((write) => write(`${head([`x-more: ${'x'.repeat(17_000)}`])}\r\n\r\n`));
    expect(text).toMatch(/^HTTP\/1\.1 431 .*"code":"headers-too-large"/s);
  });

  test('two lengths are one too many: nobody on the way may read another request than we do', async () => {
    for (const two of [
      ['content-length: 2', 'content-length: 3'],
      ['content-length: 2', 'transfer-encoding: chunked'],
    ]) {
      const { text } = await said((write) =>
        write(`${head([...two, 'content-type: application/json'])}\r\n\r\n{}`),
      );
      expect(text).toMatch(/^HTTP\/1\.1 400 .*"code":"malformed-request"/s);
    }
  });

  test('a thousand parameters are refused, and some of them named', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => `p${n}=1`).join('&');
    const { status, body } = await api.get(`/v1/journeys?${many}`);
    expect([status, body.code, body.errors.length]).toEqual([400, 'invalid-input', 50]);
  });

  test('an id that is longer than any is no address', async () => {
    const { status, body } = await api.get(`/v1/journeys/${'x'.repeat(500)}`);
    expect([status, body.code]).toEqual([404, 'no-such-route']);
  });
});
