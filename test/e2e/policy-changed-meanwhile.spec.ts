import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { WholePolicy } from '#contracts/http/policy';
import { documentOf } from '#policy/recorded';
import { ApiOnStage, DIRECTOR, type Answer } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

const COLLEAGUE = { id: 'staff-7', role: 'director' } as const;
const NEW = { 'if-none-match': '*' };

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

interface Kept {
  readonly by?: typeof DIRECTOR | typeof COLLEAGUE;
  readonly age?: number;
  readonly note?: string;
  readonly draft?: boolean;
}

/** Keeps the stage's policy as this version, with another age of consent. */
const keep = (
  version: string,
  { by = DIRECTOR, age = 18, note = 'first', draft = true }: Kept = {},
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const document = { ...documentOf(stage.policy), version, ageOfConsent: age };
  return api.post('/v1/policies', { by, document, note, draft }, headers);
};
const read = async (version: string): Promise<{ shown: WholePolicy; etag: string }> => {
  const { body, headers } = await api.get(`/v1/policies/${version}`);
  return { shown: body as unknown as WholePolicy, etag: headers.get('etag')! };
};
const begun = async (version: string): Promise<{ 'if-match': string }> => {
  expect([version, (await keep(version, {}, NEW)).status]).toEqual([version, 201]);
  return { 'if-match': (await read(version)).etag };
};

describe('a draft of a policy that two people write', () => {
  test('keeps what the first one wrote: the second is told who, when and what stands there now', async () => {
    const known = await begun('2031.1');
    expect(known['if-match']).toMatch(new RegExp(`^"${(await read('2031.1')).shown.revision}\\.`));
    expect((await keep('2031.1', { by: COLLEAGUE, age: 17 }, known)).status).toBe(201);
    const late = await keep('2031.1', { age: 16 }, known);
    expect([late.status, late.body.code]).toEqual([412, 'changed-meanwhile']);
    expect(late.body.errors).toEqual([{ field: 'If-Match', detail: 'is that of an earlier state' }]);
    const { shown } = await read('2031.1');
    expect(late.body.changed).toEqual({ at: shown.keptAt, by: { id: COLLEAGUE.id } });
    expect(late.body.newer).toEqual(shown);
    expect(shown.document.ageOfConsent).toBe(17);
    const over = { 'if-match': `"${String(late.body.newer['revision'])}"` };
    expect((await keep('2031.1', { age: 16 }, over)).status).toBe(201);
    expect((await read('2031.1')).shown.document.ageOfConsent).toBe(16);
  });

  test('keeps a note, too, and who kept the same again has changed nothing', async () => {
    const known = await begun('2031.2');
    expect((await keep('2031.2', { by: COLLEAGUE })).status).toBe(201);
    expect((await keep('2031.2', { by: COLLEAGUE, note: 'theirs' }, known)).status).toBe(201);
    expect((await keep('2031.2', { note: 'mine' }, known)).status).toBe(412);
    expect((await read('2031.2')).shown.note).toBe('theirs');
  });

  test('is begun once: who begins another under the same name takes nothing away', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => keep('2031.3', { age: 13 + index }, NEW)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array.from({ length: 5 }, () => 412),
    ]);
    const refused = answers.find(({ status }) => status === 412)!;
    expect(refused.body.errors).toEqual([{ field: 'If-None-Match', detail: 'there is one already' }]);
    expect(refused.body.newer).toEqual((await read('2031.3')).shown);
  });

  test('of many at once takes one', async () => {
    const known = await begun('2031.4');
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => keep('2031.4', { age: 20 + index }, known)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array.from({ length: 5 }, () => 412),
    ]);
  });

  test('is not published as somebody has not read it; once it is, that is said', async () => {
    const known = await begun('2031.5');
    expect((await keep('2031.5', { by: COLLEAGUE, age: 17 }, known)).status).toBe(201);
    expect((await keep('2031.5', { draft: false }, known)).status).toBe(412);
    expect((await read('2031.5')).shown.status).toBe('draft');
    const now = { 'if-match': (await read('2031.5')).etag };
    expect((await keep('2031.5', { age: 17, draft: false }, now)).status).toBe(201);
    for (const headers of [known, now, NEW])
      expect((await keep('2031.5', { age: 16 }, headers)).body.code).toBe('policy-published');
  });

  test('is answered once more under its key; without an If-Match it is replaced as ever', async () => {
    const headers = { ...(await begun('2031.6')), 'idempotency-key': randomUUID() };
    const first = await keep('2031.6', { age: 17 }, headers);
    expect([first.status, (await keep('2031.6', { age: 17 }, headers)).body]).toEqual([201, first.body]);
    expect((await keep('2031.6', { age: 16 })).status).toBe(201);
  });

  test('names what is no ETag; of a version that nobody has kept there is none', async () => {
    for (const etag of ['*', '"12"', '"0f343b"'])
      expect((await keep('2031.6', {}, { 'if-match': etag })).body.errors[0]!.field).toBe('If-Match');
    const unknown = await keep('2031.7', {}, { 'if-match': `"${'0'.repeat(32)}"` });
    expect([unknown.status, unknown.body.changed, unknown.body.newer]).toEqual([412, undefined, undefined]);
    expect((await api.get('/v1/policies/2031.7')).status).toBe(404);
  });
});
