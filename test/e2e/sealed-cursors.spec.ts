import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STAFF_ROLES } from '#access/person';
import { ApiOnStage, CLINICIAN, type Answer } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let other: ApiOnStage;
let journeyIds: string[];
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  // A second process in front of the same records.
  other = await ApiOnStage.open(stage);
  journeyIds = [];
  for (let count = 0; count < 3; count += 1) {
    const { journeyId } = (await api.refer()).body;
    journeyIds.push(journeyId);
    await api.post(`/v1/journeys/${journeyId}/facts/high-risk`, { by: CLINICIAN, source: 'C-SSRS' });
  }
  await eventually(async () => (await api.get('/v1/tasks')).body.items.length >= 3);
});
afterAll(async () => {
  await api?.close();
  await other?.close();
  await stage?.close();
});

const LISTS = ['/v1/journeys', '/v1/tasks', '/v1/audit'] as const;
const page = (path: string, cursor = '', at = api): Promise<Answer> =>
  at.get(`${path}?limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
const cursorOf = async (path: string): Promise<string> => (await page(path)).body.nextCursor!;
const refused = ({ status, body }: Answer): void =>
  expect([status, body.code]).toEqual([400, 'invalid-cursor']);

describe('a cursor', () => {
  test('leads over all pages, at whichever process, each row once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer: Answer = await page('/v1/journeys', cursor, seen.length % 2 ? other : api);
      seen.push(...answer.body.items.map(({ journeyId }) => journeyId));
      cursor = answer.body.nextCursor;
    }
    expect(seen.sort()).toEqual([...journeyIds].sort());
  });

  test('leads through a search, whose cursor is in its body', async () => {
    const search = (cursor?: string) =>
      api.post('/v1/clients/search', { name: 'Example', limit: 1, ...(cursor && { cursor }) });
    const first = await search();
    const second = await search(first.body.nextCursor!);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.items).toHaveLength(1);
    expect(second.body.items).not.toEqual(first.body.items);
  });

  test.each(LISTS)('of %s can be read by nobody, and is never twice the same', async (path) => {
    const [one, again] = [await cursorOf(path), await cursorOf(path)];
    expect(one).not.toBe(again);
    const text = Buffer.from(one, 'base64url').toString('latin1');
    expect(text).not.toMatch(/\d{4}-\d\d-\d\d|[0-9a-f]{8}-[0-9a-f]{4}|\["/);
  });

  test('of nobody’s own making is refused: no place can be asked about', async () => {
    const journeyId = journeyIds[0]!;
    for (const [path, values] of [
      ['/v1/journeys', ['2026-01-01T00:00:00.000Z', journeyId]],
      ['/v1/tasks', ['2026-01-01T00:00:00.000Z', journeyId, '1']],
      ['/v1/audit', ['2026-01-01T00:00:00.000000Z', 1, '1']],
      ['/v1/break-glass', ['1']],
    ] as const)
      refused(await page(path, Buffer.from(JSON.stringify(values)).toString('base64url')));
    const clientId = journeyId.split('.')[0]!;
    const forged = Buffer.from(JSON.stringify([clientId])).toString('base64url');
    refused(await api.post('/v1/clients/search', { name: 'Example', limit: 1, cursor: forged }));
  });

  test('that was changed, is of another list or was given to somebody else is refused', async () => {
    const cursor = await cursorOf('/v1/journeys');
    const bytes = Buffer.from(cursor, 'base64url');
    bytes[20]! ^= 1;
    refused(await page('/v1/journeys', bytes.toString('base64url')));
    refused(await page('/v1/journeys', `${cursor}A`));
    refused(await page('/v1/tasks', cursor));
    const somebody = api.as({ id: 'staff-9', roles: STAFF_ROLES, sites: ['main'] });
    refused(await page('/v1/journeys', cursor, somebody));
    expect((await page('/v1/journeys', cursor)).status).toBe(200);
  });
});
