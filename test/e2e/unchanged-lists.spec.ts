import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { createHash, randomUUID } from 'node:crypto';
import type { Person } from '#access/person';
import { ApiOnStage, CLINICIAN, COORDINATOR, someClient, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';

const ONE: Person = { id: 'supervisor-1', roles: ['supervisor'], sites: ['main'] };
const OUTSIDE: Person = { id: 'clinician-8', roles: ['clinician'], sites: ['main'] };
const ANOTHER: Person = { id: 'supervisor-2', roles: ['supervisor'], sites: ['main'] };

const POLICY = policyOfTrack(20);
const { version: VERSION } = POLICY;
const TRACK = POLICY.tracks[0]!.id;

let stage: Stage;
let api: ApiOnStage;
let first: string;
let second: string;
beforeAll(async () => {
  stage = await openStage(POLICY);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  [second, first] = (await Promise.all(
    ['Ayala', 'Becker'].map(
      async (family) => (await api.refer({ track: TRACK, client: someClient({ family }) })).body.journeyId,
    ),
  )) as [string, string];
  const group = { by: COORDINATOR, group: 'morning', capacity: 8, therapists: ['staff-9'] };
  expect((await api.post(`/v1/tracks/${TRACK}/groups`, group)).status).toBe(200);
  await glass(first);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const risk = async (journeyId: string): Promise<void> => {
  await api.post(`/v1/journeys/${journeyId}/facts/high-risk`, { by: CLINICIAN, source: 'judgement' });
  await eventually(async () => (await api.get('/v1/ladders')).text.includes(journeyId));
};
const glass = async (journeyId: string): Promise<void> => {
  const { status } = await api
    .as(OUTSIDE)
    .post(`/v1/journeys/${journeyId}/break-glass`, { reason: 'found unconscious in the corridor' });
  expect(status).toBe(201);
};
const ask = (path: string, known: string, person = ONE): Promise<Answer> =>
  api.as(person).send('GET', path, undefined, { 'if-none-match': known });
const today = DateTime.now().setZone('America/New_York').toISODate()!;

/** What pages ask again by themselves. */
const LISTS = [
  '/v1/tasks?mine=true&fold=true&counts=true&status=open',
  '/v1/tasks?limit=1',
  '/v1/ladders',
  '/v1/break-glass?reviewed=false',
  // The same with a next page.
  '/v1/break-glass?limit=1',
  `/v1/sessions?date=${today}`,
  '/v1/journeys?sort=due&limit=50',
  // It has a next page, whose cursor is sealed anew each time.
  '/v1/journeys?sort=due&limit=1',
  '/v1/journeys/counts?by=phase&open=true',
  '/v1/tracks',
  `/v1/tracks/${TRACK}`,
  // Each shows many clients, so that its row says whom.
  `/v1/tracks/${TRACK}/board`,
  `/v1/tracks/${TRACK}/groups/morning`,
  '/v1/policies',
  `/v1/policies/${VERSION}`,
];

/** What pages ask again of a client when two records become one. */
const OF_CLIENT = ['', '/journeys', '/related-persons'];

/** What pages ask again whenever something happens on the journey that they show. */
const OF_JOURNEY = [
  ...['timeline?limit=1', 'timeline?kind=clock&before=4', 'screening', 'referral', 'consents'],
  ...['disclosures', 'discharge-summary', 'plans', 'clinical-data'],
  'why/1',
  `sessions?from=${today}&to=${today}`,
];

describe('a list that is asked again, and would show the same', () => {
  test.each(LISTS)('is 304 without a row: %s', async (path) => {
    const shown = await api.as(ONE).get(path);
    const etag = shown.headers.get('etag')!;
    const rows = await auditSince(stage.database);
    const again = await ask(path, etag);
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
    // A length would be of the answer that was shown before (RFC 9110, 8.6), and a client that believes a 0 takes it for empty.
    expect(again.headers.get('content-length')).toBeNull();
    expect(await rows()).toEqual([]);
  });

  test.each(LISTS)('is answered, with a row, to anybody else who has its ETag: %s', async (path) => {
    const etag = (await api.as(ONE).get(path)).headers.get('etag')!;
    const rows = await auditSince(stage.database);
    const other = await ask(path, etag, ANOTHER);
    expect(other.status).toBe(200);
    expect((await rows()).map(({ action, person }) => [action, person])).toEqual([['read', ANOTHER.id]]);
  });

  test('a cursor from before goes on where that page ended', async () => {
    const path = '/v1/journeys?sort=due&limit=1';
    const shown = await api.as(ONE).get(path);
    const again = await ask(path, shown.headers.get('etag')!);
    expect(again.status).toBe(304);
    const next = await api.as(ONE).get(`${path}&cursor=${shown.body.nextCursor}`);
    expect(next.body.items[0]!.journeyId).not.toBe(shown.body.items[0]!.journeyId);
  });

  test('shows what is new, with a row that says whose rows were shown', async () => {
    const paths = ['/v1/tasks?mine=true&fold=true&counts=true&status=open', '/v1/ladders'];
    const etags = await Promise.all(
      paths.map(async (path) => (await api.as(ONE).get(path)).headers.get('etag')!),
    );
    await risk(first);
    const rows = await auditSince(stage.database);
    expect((await ask(paths[1]!, etags[1]!)).text).toContain(first);
    const found = (await rows()) as unknown as { details: { shown?: string[] } }[];
    expect(found.map(({ details }) => details.shown)).toEqual([[first]]);
  });

  test('a glass that somebody has broken meanwhile, with a row of whose it was', async () => {
    const path = '/v1/break-glass?reviewed=false';
    const etag = (await api.as(ONE).get(path)).headers.get('etag')!;
    await glass(second);
    const rows = await auditSince(stage.database);
    const again = await ask(path, etag);
    expect([again.status, again.body.items.map(({ journeyId }) => journeyId)]).toEqual([
      200,
      [second, first],
    ]);
    const found = (await rows()).filter(({ action }) => action === 'read');
    const shown = found as unknown as { details: { shown?: string[] } }[];
    expect(shown.map(({ details }) => details.shown?.toSorted())).toEqual([[first, second].toSorted()]);
  });

  test('the waitlist board, too: it was a list for the audit alone', async () => {
    const path = `/v1/tracks/${TRACK}/board`;
    const { etag, seated } = {
      etag: (await api.as(ONE).get(path)).headers.get('etag')!,
      seated: `${randomUUID()}.1`,
    };
    expect(await new TrackOnStage(stage).ask(seated)).toBe('granted');
    await eventually(async () => (await api.as(ONE).get(path)).text.includes(seated));
    const rows = await auditSince(stage.database);
    expect((await ask(path, etag)).text).toContain(seated);
    const found = (await rows()) as unknown as { details: { shown?: string[] } }[];
    expect(found.map(({ details }) => details.shown)).toEqual([[seated]]);
  });
});

describe('a read of one journey that is asked again, and would show the same', () => {
  test.each(OF_JOURNEY)('is 304 without a row: %s', async (part) => {
    const path = `/v1/journeys/${second}/${part}`;
    const etag = (await api.as(ONE).get(path)).headers.get('etag')!;
    const rows = await auditSince(stage.database);
    expect([part, (await ask(path, etag)).status, await rows()]).toEqual([part, 304, []]);
    expect((await ask(path, etag, ANOTHER)).status).toBe(200);
    expect(await rows()).toMatchObject([{ action: 'read', person: ANOTHER.id, subject: second }]);
  });
});

describe('a read of one client that is asked again, and would show the same', () => {
  test.each(OF_CLIENT)('is 304 without a row: /v1/clients/{id}%s', async (part) => {
    const [clientId] = second.split('.');
    const path = `/v1/clients/${clientId}${part}`;
    const etag = (await api.as(ONE).get(path)).headers.get('etag')!;
    const rows = await auditSince(stage.database);
    expect([part, (await ask(path, etag)).status, await rows()]).toEqual([part, 304, []]);
    expect((await ask(path, etag, ANOTHER)).status).toBe(200);
    expect(await rows()).toMatchObject([{ action: 'read', person: ANOTHER.id, subject: clientId }]);
  });
});

describe('a tag of somebody’s own making', () => {
  const nothing = '{"items":[]}';
  const path = (): string => `/v1/journeys/${first}/consents`;

  test('is answered in full, with a row: nobody can work out what the answer would be', async () => {
    expect((await api.as(ANOTHER).get(path())).text).toBe(nothing);
    const made = createHash('sha256').update(`${ONE.id}\n${path()}\n${nothing}`).digest('base64url');
    const rows = await auditSince(stage.database);
    expect((await ask(path(), `"${made.slice(0, 22)}"`)).status).toBe(200);
    expect(await rows()).toMatchObject([{ action: 'read', person: ONE.id, subject: first }]);
  });

  test('is one of sixteen at most: a header with more is as none', async () => {
    const etag = (await api.as(ONE).get(path())).headers.get('etag')!;
    const with15 = [...Array.from({ length: 15 }, (_, index) => `"guess-${index}"`), etag];
    expect((await ask(path(), with15.join(', '))).status).toBe(304);
    expect((await ask(path(), ['"another"', ...with15].join(', '))).status).toBe(200);
  });

  test('is known by every process: a page may be answered by another one the next time', async () => {
    const etag = (await api.as(ONE).get(path())).headers.get('etag')!;
    const beside = await ApiOnStage.open(stage, {}, api.issuer);
    try {
      expect((await beside.as(ONE).get(path())).headers.get('etag')).toBe(etag);
    } finally {
      await beside.close();
    }
  });
});
