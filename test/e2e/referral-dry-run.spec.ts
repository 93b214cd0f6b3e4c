import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Person } from '#access/person';
import type { DryRunAnswer } from '#contracts/http/dry-run';
import type { ImportedLine, ImportSummary } from '#contracts/http/import-line';
import { stepsInto } from '#scenarios/course';
import { PLAN } from '#scenarios/plan';
import { ApiOnStage, COORDINATOR, referralBody, someClient, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
}, 120_000);
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const TRY = '/v1/referrals?dryRun=true';
const dryRunOf = ({ status, text, body }: Answer): DryRunAnswer => {
  expect([status, text]).toEqual([200, text]);
  return body as unknown as DryRunAnswer;
};
const tried = async (body: object): Promise<DryRunAnswer> => dryRunOf(await api.post(TRY, body));

/** Everything that a referral writes, whoever it is of. */
const written = async (): Promise<unknown> => {
  const [counts] = await stage.database.owner.query<[object]>(
    `select (select count(*)::int from client) as clients, (select count(*)::int from client_identifier) as numbers,
            (select count(*)::int from referral_document) as documents, (select count(*)::int from owed_recording) as owed,
            (select count(*)::int from journey) as journeys, (select count(*)::int from audit where action = 'write') as writes`,
  );
  return counts;
};

const withoutKept = async <T>(act: () => Promise<T>): Promise<T> => {
  const before = await written();
  const answer = await act();
  expect(await written()).toEqual(before);
  return answer;
};

describe('a dry run of a referral', () => {
  test('of somebody new says what it would open, until when they are called, and keeps nothing', async () => {
    const body = referralBody();
    const dryRun = await withoutKept(() => tried(body));
    expect(dryRun).toMatchObject({ ok: true, refusal: null });
    expect(dryRun.recommended).toMatchObject({
      ...{ about: 'referral', entryKind: 'firstIntervention', returns: false, readmits: false },
    });
    const opened = await api.post('/v1/referrals', body);
    expect(opened.status).toBe(201);
    const rows = await stage.database.dataSource.query<{ type: string }[]>(
      'select type from journey_event where journey_id = $1 order by seq',
      [opened.body.journeyId],
    );
    expect(dryRun.effects).toEqual([...new Set(rows.map(({ type }) => type))]);
    // What it says of the first call is what the journey's clock says, but for the moment between the two.
    const [clock] = opened.body.clocks.filter(({ rule }) => rule === 'R-CONTACT');
    const { contactBy } = dryRun.recommended as { contactBy: string };
    expect(Math.abs(Date.parse(contactBy) - Date.parse(clock!.dueAt))).toBeLessThan(60_000);
  });

  test('of who has an open journey is refused as the referral is, and so is one under the number of somebody else', async () => {
    const client = someClient();
    expect((await api.refer({ client })).status).toBe(201);
    for (const body of [
      referralBody({ client }),
      referralBody({ client: { ...client, family: 'Another' } }),
    ]) {
      const dryRun = await withoutKept(() => tried(body));
      const really = await api.post('/v1/referrals', body);
      expect(really.status).toBe(409);
      expect(dryRun).toEqual({ ok: false, refusal: really.body, recommended: null, effects: [] });
    }
  });

  test('of numbers of several clients is refused as the referral is', async () => {
    const clients = [someClient(), someClient()] as { recordSystem: string; recordNumber: string }[];
    for (const client of clients) expect((await api.refer({ client })).status).toBe(201);
    const [{ recordSystem: system, recordNumber: value }] = clients as [(typeof clients)[number]];
    const body = referralBody({ client: { ...clients[1], identifiers: [{ system, value }] } });
    const dryRun = await withoutKept(() => tried(body));
    expect(dryRun.refusal).toEqual((await api.post('/v1/referrals', body)).body);
    expect(dryRun.refusal?.code).toBe('record-numbers-differ');
  });

  test('of who was here before is a return; of who is in aftercare, that it ends: for whoever may end it', async () => {
    const client = someClient();
    const journey = JourneyOnStage.of(stage, (await api.refer({ client })).body);
    await journey.follow(stepsInto('aftercare', journey.now, { plan: PLAN }));
    const { journeyId } = journey;
    expect(journey.view.phase).toBe('aftercare');
    const body = referralBody({ client, entryKind: 'return' });
    const readmits = await withoutKept(() => tried(body));
    expect(readmits).toMatchObject({ ok: true, recommended: { returns: true, readmits: true } });
    expect((await api.reach(journeyId, 'readmit', { by: COORDINATOR, reason: 'again' })).status).toBe(200);
    await eventually(async () => {
      const { recommended } = await tried(body);
      return recommended?.about === 'referral' && recommended.returns && !recommended.readmits;
    });
  }, 120_000);

  test('is read as the referral is: a faulty one, a track that is not there, a bundle, another site', async () => {
    const [bundle] = readFileSync('apps/sample/referrals.ndjson', 'utf8').split('\n');
    const fhir = { 'content-type': 'application/fhir+json' };
    const read = await withoutKept(() => api.send('POST', TRY, bundle, fhir));
    expect(dryRunOf(read)).toMatchObject({ ok: true, recommended: { about: 'referral' } });
    for (const body of [referralBody({ entryKind: 'sideways' }), referralBody({ track: 'nowhere' })]) {
      const dryRun = await withoutKept(() => api.post(TRY, body));
      const really = await api.post('/v1/referrals', body);
      expect([dryRun.status, dryRun.body]).toEqual([really.status, really.body]);
      expect(really.status).toBeGreaterThanOrEqual(400);
    }
    const elsewhere: Person = { id: 'coordinator-9', roles: ['coordinator'], sites: ['moon'] };
    const body = { ...referralBody(), by: undefined };
    expect((await api.as(elsewhere).post(TRY, body)).status).toBe(403);
    const clinician: Person = { id: 'clinician-9', roles: ['clinician'], sites: ['main'] };
    expect((await api.as(clinician).post(TRY, body)).status).toBe(403);
  });

  test('is a read in the audit each time, which says of whom it told', async () => {
    const client = someClient();
    const { journeyId } = (await api.refer({ client })).body;
    const since = await auditSince(stage.database);
    await tried(referralBody({ client: { ...client, family: 'Another' } }));
    await tried(referralBody());
    // The row of the referral itself may come after its answer.
    const rows = (await since()).filter(({ action }) => action !== 'request');
    expect(rows.map(({ action, route, details }) => [action, route, details])).toEqual([
      ['read', 'POST /v1/referrals', { dryRun: true, shown: [journeyId.split('.')[0]] }],
      ['read', 'POST /v1/referrals', { dryRun: true }],
    ]);
  });
});

describe('a dry run of a file', () => {
  type Result = ImportedLine & ImportSummary;
  const load = async (query: string, lines: readonly string[], headers = {}): Promise<Result[]> => {
    const type = { 'content-type': 'application/x-ndjson', ...headers };
    const { status, text } = await api.send('POST', `/v1/referrals/import${query}`, lines.join('\n'), type);
    expect([status, text]).toEqual([200, text]);
    return text
      .trimEnd()
      .split('\n')
      .map((answer) => JSON.parse(answer) as Result);
  };
  const line = (overrides: object = {}): string => JSON.stringify(referralBody(overrides));

  test('says of each line what would become of it, by its number in the file, and keeps nothing', async () => {
    const open = someClient();
    await api.refer({ client: open });
    const lines = [line(), '', line({ client: open }), '{"half', line({ track: 'nowhere' })];
    const results = await withoutKept(() => load('?dryRun=true&from=401', lines));
    expect(
      results
        .slice(0, -1)
        .map(({ line: number, status, opens, problem }) => [
          number,
          status,
          opens ?? problem?.ruleId ?? problem?.code,
        ]),
    ).toEqual([
      [401, 200, 'first'],
      [403, 409, 'R-RETURN'],
      [404, 400, 'malformed-body'],
      [405, 404, 'no-such-track'],
    ]);
    expect(results.at(-1)).toEqual({ summary: { lines: 4, taken: 1, notTaken: 3, stopped: false } });
  });

  test('then the file, in parts, under the one key of the file: what was taken is answered the same, however it is cut', async () => {
    const key = { 'idempotency-key': `file-${randomUUID()}` };
    const lines = [line(), line(), line()];
    // Who else they may be is looked up anew each time: of these there are more and more.
    const taken = (results: readonly Result[]) => results.map(({ likely: _, ...one }) => one);
    const first = taken(await load('', lines.slice(0, 2), key));
    const rest = taken(await load('?from=2', lines.slice(1), key));
    expect(rest[0]).toEqual(first[1]);
    expect(rest[1]).toMatchObject({ line: 3, status: 201 });
    const whole = taken(await load('?from=1', lines, key));
    expect(whole.slice(0, 3)).toEqual([first[0], first[1], rest[1]]);
  });

  test.each(['?from=0', '?from=x', '?dryRun=maybe', '?other=1'])(
    '%s is refused, and nothing is read',
    async (query) => {
      const { status, body } = await withoutKept(() =>
        api.send('POST', `/v1/referrals/import${query}`, line(), { 'content-type': 'application/x-ndjson' }),
      );
      expect([status, body.code]).toEqual([400, 'invalid-input']);
    },
  );
});
