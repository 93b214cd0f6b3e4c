import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person, StaffRole } from '#access/person';
import { twoSites } from '../support/access/two-sites.js';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { auditSince, type AuditRow } from '../support/audit-rows.js';
import { openStage, type Stage } from '../support/stage.js';

const as = (role: StaffRole, ...sites: string[]): Person => ({ id: `${role}-1`, roles: [role], sites });
const HERE = as('coordinator', 'main');
const THERE = as('coordinator', 'north');
const NDJSON = { 'content-type': 'application/x-ndjson' };
/** What a dry run says of whoever is known at another site, whatever was sent of them. */
const ELSEWHERE = { ok: false, refusal: null, recommended: null, effects: [], otherSite: true };

let stage: Stage;
let api: ApiOnStage;
let [main, north]: [string, string] = ['', ''];

beforeAll(async () => {
  const policy = twoSites();
  [main, north] = policy.tracks.map(({ id }) => id) as [string, string];
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const somebody = () => ({
  ...{ recordSystem: 'urn:field', recordNumber: randomUUID(), family: `F${randomUUID().slice(0, 8)}` },
  ...{ given: 'Olivia', birthDate: '1988-04-12' },
});
type Somebody = ReturnType<typeof somebody>;

const body = (client: object, track = main) => ({ client, entryKind: 'firstIntervention', track });
const refer = (client: object, who = HERE, track = main): Promise<Answer> =>
  api.as(who).post('/v1/referrals', body(client, track));
const tried = async (client: object, who = HERE, track = main): Promise<unknown> => {
  const { status, body: answer } = await api.as(who).post('/v1/referrals?dryRun=true', body(client, track));
  expect(status).toBe(200);
  return answer;
};
const inAFile = async (path: string, lines: readonly object[], who = HERE): Promise<object[]> => {
  const sent = lines.map((line) => JSON.stringify(line)).join('\n');
  const { text } = await api.as(who).send('POST', path, sent, NDJSON);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
};
/** Somebody at the other site, whose journey is open or has ended. */
const there = async (isOpen: boolean): Promise<{ client: Somebody; id: string }> => {
  const client = somebody();
  const { journeyId } = (await refer(client, THERE, north)).body;
  if (!isOpen) await api.post(`/v1/journeys/${journeyId}/withdraw`, { reason: 'moves away' });
  return { client, id: journeyId.split('.')[0]! };
};
const reads = (rows: readonly AuditRow[]): unknown[] =>
  rows
    .filter(({ action, details }) => action === 'read' || details.status === 409)
    .map(({ action, route, subject, details }) => [action, route, subject, details]);

describe.each([
  ['is open', true],
  ['has ended', false],
])('a dry run of a client of another site whose journey %s', (_, isOpen) => {
  test('says the same of the right and the wrong year, month, day and name', async () => {
    const { client, id } = await there(isOpen);
    for (const told of [
      ...[{}, { birthDate: '1988' }, { birthDate: '1989' }, { birthDate: '1988-04' }],
      ...[{ birthDate: '1988-05' }, { birthDate: '1988-04-13' }, { family: 'Another' }],
    ]) {
      const since = await auditSince(stage.database);
      expect(await tried({ ...client, ...told })).toEqual(ELSEWHERE);
      expect(reads(await since())).toEqual([
        ['read', 'POST /v1/referrals', id, { dryRun: true, shown: [id] }],
      ]);
    }
  });

  test('in a file says the same of each birth year, marks the dry run, and notes whom it told of', async () => {
    const { client, id } = await there(isOpen);
    const years = Array.from({ length: 69 }, (__, index) => `${1940 + index}`);
    const since = await auditSince(stage.database);
    const lines = years.map((birthDate) => body({ ...client, birthDate }));
    const answers = await inAFile('/v1/referrals/import?dryRun=true', lines);
    expect(answers.slice(0, -1)).toEqual(
      years.map((__, index) => ({ line: index + 1, status: 200, opens: 'otherSite', notTaken: [] })),
    );
    const rows = reads(await since());
    const route = 'POST /v1/referrals/import';
    expect(rows).toHaveLength(70);
    expect(rows).toContainEqual(['read', route, null, { dryRun: true }]);
    expect(rows.filter((row) => (row as unknown[])[2] === id)).toHaveLength(69);
  });

  test('who is moved in says the same of each birth year, and notes whom it told of', async () => {
    const { client, id } = await there(isOpen);
    const since = await auditSince(stage.database);
    const by = { id: 'supervisor-1', role: 'supervisor' };
    const lines = ['1988', '1989', '1988-04-12', '1988-04-13'].map((birthDate) => ({
      ...{ at: new Date(Date.now() - 86_400_000).toISOString(), by, course: [] },
      referral: body({ ...client, birthDate }),
    }));
    const mover = as('supervisor', 'main');
    const answers = await inAFile('/v1/journeys/import?dryRun=true', lines, mover);
    const [first, ...others] = answers.slice(0, -1).map((answer) => ({ ...answer, line: 0 }));
    expect(first).toMatchObject({ status: 200, likely: [{ client: null, because: [], otherSite: true }] });
    for (const other of others) expect(other).toEqual(first);
    const rows = reads(await since());
    expect(rows).toContainEqual(['read', 'POST /v1/journeys/import', null, { dryRun: true }]);
    expect(rows).toContainEqual([...['read', 'POST /v1/journeys/import', id], { dryRun: true, shown: [id] }]);
  });

  test('as a referral neither confirms nor denies a year or a month: a person decides', async () => {
    const { client, id } = await there(isOpen);
    const answers: unknown[] = [];
    for (const birthDate of ['1988', '1989', '1988-04', '1988-05', '1988-04-13']) {
      const since = await auditSince(stage.database);
      const answer = await refer({ ...client, birthDate });
      expect(answer.status).toBe(409);
      expect(answer.text).not.toContain(id);
      answers.push(answer.body);
      const rows = (await since()).filter(({ subject }) => subject === id);
      expect(rows.map(({ action, outcome }) => [action, outcome])).toEqual([['request', 'refused']]);
    }
    expect(answers[0]).toMatchObject({ code: 'client-differs' });
    expect(answers[0]).not.toHaveProperty('differs');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});

test('whoever is the same person comes to the second site by their whole birth date', async () => {
  const { client, id } = await there(false);
  const answer = await refer(client);
  expect([answer.status, answer.body.journeyId]).toEqual([201, `${id}.2`]);
  // Here they are known now: a year is compared as that of any client of the site.
  expect(await tried({ ...client, birthDate: '1988' })).toMatchObject({ refusal: { ruleId: 'R-RETURN' } });
});

test('a year alone is enough where they are new, sent again under its key as well', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const sent = body({ ...somebody(), birthDate: '1988' });
  const send = (): Promise<Answer> => api.as(HERE).post('/v1/referrals', sent, key);
  const first = await send();
  expect(first.status).toBe(201);
  expect((await send()).body.journeyId).toBe(first.body.journeyId);
});

test('a dry run of who was here before is in the audit as theirs', async () => {
  const client = somebody();
  const { journeyId } = (await refer(client)).body;
  await api.post(`/v1/journeys/${journeyId}/withdraw`, { reason: 'moves away' });
  const id = journeyId.split('.')[0]!;
  const since = await auditSince(stage.database);
  expect(await tried(client)).toMatchObject({ ok: true, recommended: { returns: true } });
  expect(reads(await since())).toEqual([['read', 'POST /v1/referrals', id, { dryRun: true, shown: [id] }]]);
});

test('a look for matches that tells of another site is in the audit as of that client', async () => {
  const { client, id } = await there(true);
  const since = await auditSince(stage.database);
  const { recordSystem, recordNumber } = client;
  const { body: found, text } = await api
    .as(HERE)
    .post('/v1/clients/matches', { recordSystem, recordNumber });
  expect(found.items).toMatchObject([{ client: null, otherSite: true }]);
  expect(text).not.toContain(id);
  expect(reads(await since())).toEqual([['read', 'POST /v1/clients/matches', id, { shown: [id] }]]);
});
