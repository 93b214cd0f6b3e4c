import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { createInterface } from 'node:readline';
import type { ImportedLine, ImportSummary } from '#contracts/http/import-line';
import { ApiOnStage, referralBody, someClient } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

type Result = ImportedLine & ImportSummary;

const NDJSON = { 'content-type': 'application/x-ndjson' };
const line = (overrides: object = {}): string => JSON.stringify(referralBody(overrides));

const load = async (file: string | Uint8Array, headers: Record<string, string> = {}): Promise<Result[]> => {
  const { status, text } = await api.send('POST', '/v1/referrals/import', file, { ...NDJSON, ...headers });
  expect(status).toBe(200);
  return text
    .trimEnd()
    .split('\n')
    .map((answer) => JSON.parse(answer) as Result);
};

/** A file sent piece by piece, its answers heard meanwhile. */
const sendSlowly = async (): Promise<{ upload: ClientRequest; answers: AsyncIterator<string> }> => {
  const headers = { ...NDJSON, ...(await api.signed(line())) };
  const upload = request(`${api.url}/v1/referrals/import`, { method: 'POST', headers });
  const lines = (async function* () {
    const response = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
      upload.once('response', resolve).once('error', reject),
    );
    yield* createInterface({ input: response });
  })();
  upload.flushHeaders();
  return { upload, answers: lines };
};

const next = async (answers: AsyncIterator<string>): Promise<Result> =>
  JSON.parse((await answers.next()).value as string) as Result;

describe('a file of referrals', () => {
  test('the real one, whole: 173 people, in order, and again by its key', async () => {
    const file = readFileSync('apps/sample/referrals.ndjson');
    const key = { 'idempotency-key': randomUUID() };
    const results = await load(file, key);
    expect(results).toHaveLength(174);
    expect(results.at(-1)).toEqual({ summary: { lines: 173, taken: 173, notTaken: 0, stopped: false } });
    expect(results.slice(0, -1).map((result) => [result.line, result.status])).toEqual(
      Array.from({ length: 173 }, (_, index) => [index + 1, 201]),
    );
    expect(new Set(results.slice(0, -1).map(({ journeyId }) => journeyId)).size).toBe(173);
    expect(await load(file, key)).toEqual(results);
    const counted: unknown = await stage.database.dataSource.query('select count(*)::int as n from journey');
    expect(counted).toEqual([{ n: 173 }]);
    // Without the key it is another file, and these clients have open journeys.
    const again = await load(file);
    expect(again.at(-1)).toEqual({ summary: { lines: 173, taken: 0, notTaken: 173, stopped: false } });
    expect(again[0]).toMatchObject({
      line: 1,
      status: 409,
      problem: { code: 'refused', ruleId: 'R-RETURN' },
    });
  });

  test('takes the good lines and says what is wrong with each of the others', async () => {
    const client = someClient();
    const parts = [
      line({ client }),
      '',
      '{"by":',
      Buffer.from([0x22, 0xff, 0x22]),
      `"${'x'.repeat(1024 * 1024)}"`,
      '{"resourceType":"Bundle","type":"collection","entry":[]}',
      line({ entryKind: 'sideways' }),
      `${line()}\r`,
      '42',
      line(),
    ];
    const file = Buffer.concat(
      parts.flatMap((part, index) => [index > 0 ? Buffer.from('\n') : Buffer.alloc(0), Buffer.from(part)]),
    );
    const results = await load(file);
    expect(results.map(({ line: number, status, problem }) => [number, status, problem?.code])).toEqual([
      [1, 201, undefined],
      [3, 400, 'malformed-body'],
      [4, 400, 'malformed-body'],
      [5, 413, 'too-large'],
      [6, 422, 'fhir-bundle-unusable'],
      [7, 400, 'invalid-input'],
      [8, 201, undefined],
      [9, 400, 'invalid-input'],
      [10, 201, undefined],
      [undefined, undefined, undefined],
    ]);
    expect(results.at(-1)).toEqual({ summary: { lines: 9, taken: 3, notTaken: 6, stopped: false } });
    expect(results[5]!.problem!.errors![0]!.field).toBe('entryKind');
  });

  test('of nothing is a summary', async () => {
    expect(await load('')).toEqual([{ summary: { lines: 0, taken: 0, notTaken: 0, stopped: false } }]);
  });

  test('is answered while it is still being sent', async () => {
    const { upload, answers } = await sendSlowly();
    upload.write(`${line()}\n`);
    expect(await next(answers)).toMatchObject({ line: 1, status: 201 });
    const second = line();
    upload.write(second.slice(0, 20));
    upload.end(second.slice(20));
    expect(await next(answers)).toMatchObject({ line: 2, status: 201 });
    expect(await next(answers)).toMatchObject({ summary: { lines: 2, taken: 2 } });
  });

  test('that breaks off is taken as far as it came, and the API goes on', async () => {
    const { upload, answers } = await sendSlowly();
    upload.on('error', () => undefined);
    const family = `Broken${randomUUID().slice(0, 8)}`;
    upload.write(`${line({ client: someClient({ family }) })}\n`);
    await answers.next();
    upload.write('{"half a');
    upload.destroy();
    await eventually(
      async () => (await api.post('/v1/clients/search', { name: family })).body.items.length === 1,
    );
    expect((await api.get('/health/ready')).status).toBe(200);
  });

  test('is not read faster than it is answered', async () => {
    // 64 MiB, and nobody reads the answers: what the API has taken in meanwhile is bounded.
    const { upload } = await sendSlowly();
    upload.on('error', () => undefined);
    const empty = '{}\n'.repeat(32 * 1024);
    let sent = 0;
    while (sent < 64 * 1024 * 1024 && upload.write(empty)) sent += empty.length;
    for (let idle = 0; idle < 5 && sent < 64 * 1024 * 1024;) {
      const drained = await Promise.race([
        new Promise<boolean>((resolve) => upload.once('drain', () => resolve(true))),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 300)),
      ]);
      if (!drained) idle += 1;
      else while (sent < 64 * 1024 * 1024 && upload.write(empty)) sent += empty.length;
    }
    upload.destroy();
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });

  test('does not keep the API from being closed', async () => {
    const own = await ApiOnStage.open(stage);
    const headers = { ...NDJSON, ...(await own.signed(line())) };
    const upload = request(`${own.url}/v1/referrals/import`, { method: 'POST', headers });
    const response = new Promise<NodeJS.ReadableStream>((resolve) => upload.once('response', resolve));
    upload.on('error', () => undefined);
    upload.write(`${line()}\n`);
    const answers = createInterface({ input: await response })[Symbol.asyncIterator]();
    await answers.next();
    await Promise.all([
      own.close(),
      next(answers).then((answer) => expect(answer).toMatchObject({ summary: { stopped: true } })),
    ]);
  });
});
