import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Person, StaffRole } from '#access/person';
import { Keyring } from '#temporal/codec/keyring';
import { AesGcmCodec } from '#temporal/codec/aes-gcm-codec';
import { Drafts } from '#records/drafts/drafts';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

const person = (id: string, ...roles: StaffRole[]): Person => ({ id, roles, sites: ['main'] });
const CLINICIAN = person('clinician-1', 'clinician');
const COLLEAGUE = person('clinician-2', 'clinician');
const SUPERVISOR = person('supervisor-1', 'supervisor');

interface Kept {
  readonly version: number;
  readonly keptAt: string;
  readonly until: string;
  readonly draft: { readonly version: number; readonly values: object } | null;
}

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;
const log: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  const codec = new AesGcmCodec(new Keyring({ id: 'k1', bytes: randomBytes(32) }, []));
  api = await ApiOnStage.open(stage, {
    codec,
    logLevel: 'trace',
    logTo: { write: (line) => log.push(line) },
  });
});
beforeEach(async () => {
  ({ journeyId } = (await api.refer()).body);
  await api.reach(journeyId, 'assign-care-team', { role: 'clinician', staffId: CLINICIAN.id });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const path = (form = 'draft-plan'): string => `/v1/journeys/${journeyId}/drafts/${form}`;
const body = ({ body: of }: Answer): Kept => of as unknown as Kept;
const timesOf = (answer: Answer): object => ({ keptAt: body(answer).keptAt, until: body(answer).until });
const keep = (
  who: Person,
  values: object,
  over: number | null = null,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  api.as(who).send('PUT', path(), JSON.stringify({ values, over }), {
    'content-type': 'application/json',
    ...headers,
  });
const kept = async (who: Person, form?: string): Promise<Kept['draft']> => {
  const answer = await api.as(who).get(path(form));
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return body(answer).draft;
};

test('is kept for who writes it, one of a form, and read by nobody else', async () => {
  const first = await keep(CLINICIAN, { goal: 'stay sober' });
  expect([first.status, body(first).version]).toEqual([200, 1]);
  const days = (Date.parse(body(first).until) - Date.parse(body(first).keptAt)) / 86_400_000;
  expect(days).toBeCloseTo(7, 3);
  expect(await kept(CLINICIAN)).toMatchObject({ version: 1, values: { goal: 'stay sober' } });
  expect(await kept(CLINICIAN, 'record-assessment')).toBeNull();
  // Whoever leads the site may write of the client as well, and has a draft of their own.
  expect(await kept(SUPERVISOR)).toBeNull();
  expect((await keep(SUPERVISOR, { goal: 'another' })).status).toBe(200);
  expect(await kept(CLINICIAN)).toMatchObject({ values: { goal: 'stay sober' } });
});

test('of two tablets, the second does not write over the first without a word', async () => {
  await keep(CLINICIAN, { goal: 'on the first' });
  expect((await keep(CLINICIAN, { goal: 'on the first, on' }, 1)).body).toMatchObject({ version: 2 });
  const second = await keep(CLINICIAN, { goal: 'on the second' }, 1);
  expect([second.status, second.body.code, second.body.errors?.map(({ field }) => field)]).toEqual([
    412,
    'changed-meanwhile',
    ['over'],
  ]);
  expect((await keep(CLINICIAN, { goal: 'as if there were none' })).status).toBe(412);
  expect(await kept(CLINICIAN)).toMatchObject({ values: { goal: 'on the first, on' } });
  expect((await keep(CLINICIAN, { goal: 'on the second' }, 2)).body).toMatchObject({ version: 3 });
});

test('sent again with its key it is the same version', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const [first, again] = [
    await keep(CLINICIAN, { a: 1 }, null, key),
    await keep(CLINICIAN, { a: 1 }, null, key),
  ];
  expect([first.status, again.status, body(again).version]).toEqual([200, 200, 1]);
});

test('is thrown away, once and again', async () => {
  await keep(CLINICIAN, { a: 1 });
  for (const _ of [1, 2]) {
    const dropped = await api.as(CLINICIAN).send('DELETE', path(), undefined, {});
    expect([dropped.status, dropped.body]).toEqual([200, { draft: null }]);
  }
  expect(await kept(CLINICIAN)).toBeNull();
  expect((await keep(CLINICIAN, { a: 2 })).body).toMatchObject({ version: 1 });
});

test('is nobody’s who has the client no more, and of nobody elsewhere', async () => {
  await keep(CLINICIAN, { a: 1 });
  await api.reach(journeyId, 'assign-care-team', { role: 'clinician', staffId: COLLEAGUE.id });
  const refused = { status: 403, body: { code: 'not-permitted', ruleId: 'A-DRAFT-OWN' } };
  expect(await api.as(CLINICIAN).get(path())).toMatchObject(refused);
  expect(await keep(CLINICIAN, { a: 2 }, 1)).toMatchObject(refused);
  const coordinator = person('coordinator-1', 'coordinator');
  expect(await keep(coordinator, {})).toMatchObject({ status: 403, body: { ruleId: 'A-DENY' } });
  const nowhere = `/v1/journeys/${randomUUID()}.1/drafts/draft-plan`;
  expect((await api.as(SUPERVISOR).get(nowhere)).body.code).toBe('no-such-journey');
});

test.each([
  ['an unknown form', 'withdraw', { values: {} }, 'form'],
  ['no values', 'draft-plan', { over: 1 }, 'values'],
  ['too much', 'draft-plan', { values: { a: 'x'.repeat(60_000) } }, 'values'],
  ['a version that is none', 'draft-plan', { values: {}, over: 0 }, 'over'],
  ['a version that no column could hold', 'draft-plan', { values: {}, over: 2 ** 31 - 1 }, 'over'],
  ['an unknown field', 'draft-plan', { values: {}, of: 'clinician-2' }, 'of'],
])('with %s is not valid, and the field is named', async (_, form, sent, field) => {
  const answer = await api
    .as(CLINICIAN)
    .send('PUT', path(form), JSON.stringify(sent), { 'content-type': 'application/json' });
  expect([answer.status, answer.body.errors?.map((error) => error.field)]).toEqual([400, [field]]);
});

test('that is no JSON is refused by its media type, as everywhere', async () => {
  const answer = await api.as(CLINICIAN).send('PUT', path(), 'goal', { 'content-type': 'text/plain' });
  expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-media-type']);
});

test('is sealed where it is kept; a row of another opens to nobody; neither log nor audit has it', async () => {
  const canary = `canary-${randomUUID()}`;
  await keep(CLINICIAN, { goal: canary });
  const { dataSource } = stage.database;
  const [row] = await dataSource.query<{ sealed: Buffer }[]>(
    'select sealed from draft where journey_id = $1 and person_id = $2',
    [journeyId, CLINICIAN.id],
  );
  expect(row!.sealed.toString('latin1')).not.toContain(canary);
  await dataSource.query(
    `insert into draft (person_id, journey_id, form, version, sealed, request_id)
     select $2, journey_id, form, version, sealed, 'moved' from draft where journey_id = $1 and person_id = $3`,
    [journeyId, SUPERVISOR.id, CLINICIAN.id],
  );
  expect(await kept(SUPERVISOR)).toBeNull();
  expect(log.join('')).not.toContain(canary);
  const audited = await dataSource.query<{ action: string; route: string | null; details: object }[]>(
    'select action, route, person_id, role, details from audit where subject_id = $1',
    [journeyId],
  );
  expect(JSON.stringify(audited)).not.toContain(canary);
  expect(audited).toContainEqual(
    expect.objectContaining({
      action: 'write',
      person_id: CLINICIAN.id,
      role: 'clinician',
      details: { draft: 'draft-plan' },
    }),
  );
  expect(audited).toContainEqual(
    expect.objectContaining({ action: 'read', route: 'GET /v1/journeys/:journeyId/drafts/:form' }),
  );
});

test('is in the audit as it is begun, opened, refused and thrown away, and not each time that somebody stops typing', async () => {
  const key = { 'idempotency-key': randomUUID() };
  await keep(CLINICIAN, { goal: 's' }, null, key);
  await keep(CLINICIAN, { goal: 's' }, null, key);
  for (const over of [1, 2, 3, 4, 5, 6]) await keep(CLINICIAN, { goal: `stay ${over}` }, over);
  await kept(CLINICIAN);
  expect((await keep(CLINICIAN, { goal: 'of another tablet' }, 3)).status).toBe(412);
  await api.as(CLINICIAN).send('DELETE', path(), undefined, {});
  await keep(CLINICIAN, { goal: 'anew' });
  const written = () =>
    stage.database.dataSource.query<{ what: string }[]>(
      `select concat_ws(' ', action, split_part(route, ' ', 1), outcome, details - 'recordedAs' - 'status') as what
     from audit where subject_id = $1 and (route like '%/drafts/%' or details ? 'draft' or details ? 'draftDropped') order by at`,
      [journeyId],
    );
  // The row of a request that has written comes behind its answer.
  await eventually(async () => (await written()).length >= 8);
  const rows = await written();
  const count = (start: string): number => rows.filter(({ what }) => what.startsWith(start)).length;
  expect({
    begun: count('write allowed {"draft": "draft-plan"}'),
    dropped: count('write allowed {"draftDropped": "draft-plan"}'),
    kept: count('request PUT allowed'),
    refused: count('request PUT refused'),
    opened: count('read GET'),
    all: rows.length,
  }).toEqual({ begun: 2, dropped: 1, kept: 2, refused: 1, opened: 1, all: 8 });
});

interface ListedDraft {
  readonly journeyId: string;
  readonly form: string;
  readonly keptAt: string;
}
const begun = async (
  who: Person,
  query = '',
): Promise<{ items: ListedDraft[]; nextCursor: string | null }> => {
  const answer = await api.as(who).get(`/v1/drafts${query}`);
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body as unknown as { items: ListedDraft[]; nextCursor: string | null };
};
const formsOf = async (who: Person): Promise<string[]> =>
  (await begun(who)).items.filter((one) => one.journeyId === journeyId).map(({ form }) => form);

test('what somebody has begun they find in one list, kept last first, with whose it is and nothing of what they wrote', async () => {
  const canary = `canary-${randomUUID()}`;
  const first = await keep(CLINICIAN, { goal: canary });
  await api.as(CLINICIAN).send('PUT', path('record-assessment'), JSON.stringify({ values: {} }), {
    'content-type': 'application/json',
  });
  await keep(SUPERVISOR, { goal: 'another' });
  const { items } = await begun(CLINICIAN);
  expect(items.slice(0, 2)).toMatchObject([
    { journeyId, form: 'record-assessment' },
    { journeyId, form: 'draft-plan', client: { family: expect.any(String) }, ...timesOf(first) },
  ]);
  expect(JSON.stringify(items)).not.toContain(canary);
  const [{ details }] = await stage.database.dataSource.query<[{ details: { shown: string[] } }]>(
    `select details from audit where route = 'GET /v1/drafts' and person_id = $1 order by at desc limit 1`,
    [CLINICIAN.id],
  );
  expect(details.shown).toContain(journeyId);
  const page = await begun(CLINICIAN, '?limit=1');
  const next = await begun(CLINICIAN, `?limit=1&cursor=${encodeURIComponent(page.nextCursor!)}`);
  expect([...page.items, ...next.items].map(({ form }) => form)).toEqual(['record-assessment', 'draft-plan']);
});

test('the list has what is theirs alone, while the client is, and until it is sent, thrown away or forgotten', async () => {
  await keep(CLINICIAN, { a: 1 });
  await keep(SUPERVISOR, { a: 1 });
  expect([await formsOf(CLINICIAN), await formsOf(COLLEAGUE), await formsOf(SUPERVISOR)]).toEqual([
    ['draft-plan'],
    [],
    ['draft-plan'],
  ]);
  await api.reach(journeyId, 'assign-care-team', { role: 'clinician', staffId: COLLEAGUE.id });
  expect(await formsOf(CLINICIAN)).toEqual([]);
  await api.reach(journeyId, 'assign-care-team', { role: 'clinician', staffId: CLINICIAN.id });
  expect(await formsOf(CLINICIAN)).toEqual(['draft-plan']);
  const elsewhere: Person = { ...SUPERVISOR, sites: ['north'] };
  expect(await formsOf(elsewhere)).toEqual([]);
  await api.as(CLINICIAN).send('DELETE', path(), undefined, {});
  await stage.database.owner.query(
    `update draft set kept_at = now() - interval '7.01 days' where journey_id = $1 and person_id = $2`,
    [journeyId, SUPERVISOR.id],
  );
  expect([await formsOf(CLINICIAN), await formsOf(SUPERVISOR)]).toEqual([[], []]);
});

test('a coordinator, who has no long form, has no list of them', async () => {
  const answer = await api.as(person('coordinator-1', 'coordinator')).get('/v1/drafts');
  expect([answer.status, answer.body.ruleId]).toEqual([403, 'A-DENY']);
});

test('is forgotten after seven days: read no more at once, and gone from the disk with the next look', async () => {
  const { dataSource, owner } = stage.database;
  await keep(CLINICIAN, { a: 1 });
  await keep(SUPERVISOR, { a: 1 });
  const aged = (days: number, who: Person): Promise<unknown> =>
    owner.query(
      `update draft set kept_at = now() - $1 * interval '1 day' where journey_id = $2 and person_id = $3`,
      [days, journeyId, who.id],
    );
  await aged(7.01, CLINICIAN);
  await aged(6.99, SUPERVISOR);
  expect(await kept(CLINICIAN)).toBeNull();
  expect(await kept(SUPERVISOR)).not.toBeNull();
  // One that is past its days is in nobody's way.
  expect((await keep(CLINICIAN, { a: 2 })).body).toMatchObject({ version: 1 });
  await aged(7.01, CLINICIAN);
  const left = async (): Promise<string[]> =>
    (
      await dataSource.query<{ person_id: string }[]>('select person_id from draft where journey_id = $1', [
        journeyId,
      ])
    ).map(({ person_id: id }) => id);
  await new Drafts(dataSource).forget();
  expect(await left()).toEqual([SUPERVISOR.id]);
  // And an API does so as it starts.
  await aged(8, SUPERVISOR);
  const another = await ApiOnStage.open(stage);
  await eventually(async () => (await left()).length === 0);
  await another.close();
});
