import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person, StaffRole } from '#access/person';
import type { ClientMerge } from '#records/merges/client-merges';
import type { ClientInFull } from '#records/journeys/read-clients';
import { twoSites } from '../support/access/two-sites.js';
import { ApiOnStage, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { LivePage } from '../support/live-page.js';
import { openStage, type Stage } from '../support/stage.js';

const SYSTEM = 'http://merge.example/records';
const as = (role: StaffRole, n: number, ...sites: string[]): Person => ({
  ...{ id: `${role}-${n}`, roles: [role], sites },
});
const COORDINATOR = as('coordinator', 1, 'main');
const SUPERVISOR = as('supervisor', 1, 'main');

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

interface Referred {
  readonly client: { readonly recordNumber: string; readonly family: string };
  readonly id: string;
  readonly journeyId: string;
}

const refer = (client: object, track = main): Promise<Answer> =>
  api.post('/v1/referrals', { client, entryKind: 'firstIntervention', track });
const referred = async ({ track = main, closed = false } = {}): Promise<Referred> => {
  const client = {
    ...{ recordSystem: SYSTEM, recordNumber: randomUUID(), family: `F${randomUUID().slice(0, 8)}` },
    ...{ given: 'Ana', birthDate: '1980-01-02' },
  };
  const answer = await refer(client, track);
  expect(answer.status).toBe(201);
  const { journeyId } = answer.body;
  if (closed) await withdraw(journeyId);
  return { client, journeyId, id: journeyId.split('.')[0]! };
};
const withdraw = async (journeyId: string): Promise<void> => {
  const { status } = await api.post(`/v1/journeys/${journeyId}/withdraw`, { reason: 'moves away' });
  expect(status).toBe(200);
};
const read = async (id: string, who: Person = COORDINATOR): Promise<ClientInFull> =>
  (await api.as(who).get(`/v1/clients/${id}`)).body as unknown as ClientInFull;
const journeysOf = async (id: string, who: Person = COORDINATOR): Promise<string[]> =>
  (await api.as(who).get(`/v1/clients/${id}/journeys`)).body.items.map(({ journeyId }) => journeyId);
const named = async (path: string, name: string): Promise<Answer['body']['items']> =>
  (await api.as(COORDINATOR).post(path, { name })).body.items;

const propose = (one: Referred, other: Referred, who: Person = COORDINATOR): Promise<Answer> =>
  api.as(who).post(`/v1/clients/${one.id}/merges`, { other: other.id, reason: 'one passport' });
const mergeOf = ({ body }: Answer): ClientMerge => body as unknown as ClientMerge;
const step = (
  id: string,
  what: 'sign' | 'undo',
  who: Person = SUPERVISOR,
  more: object = {},
): Promise<Answer> =>
  api.as(who).post(`/v1/clients/merges/${id}/${what}`, what === 'undo' ? { reason: 'twins', ...more } : more);

describe('two clients who are one person', () => {
  test('are one when a second person has signed, and two again, as they were, when it is undone', async () => {
    const [one, other] = [await referred({ closed: true }), await referred()];
    const before = [await read(one.id), await read(other.id)];
    const proposed = await propose(one, other);
    expect([proposed.status, proposed.body]).toMatchObject([
      201,
      {
        ...{ status: 'proposed', survivor: { id: one.id }, other: { id: other.id } },
        ...{ proposed: { by: { id: COORDINATOR.id, role: 'coordinator' } }, signed: null, undone: null },
      },
    ]);
    const { id } = mergeOf(proposed);
    expect(await journeysOf(one.id)).toEqual([one.journeyId]);

    const signed = await step(id, 'sign');
    expect([signed.status, signed.body]).toMatchObject([
      200,
      { status: 'signed', signed: { by: { id: SUPERVISOR.id, role: 'supervisor' } } },
    ]);
    expect((await journeysOf(one.id)).toSorted()).toEqual([one.journeyId, other.journeyId].toSorted());
    for (const { client } of [one, other]) {
      const found = await named('/v1/clients/search', client.family);
      expect(found.map((row) => row.id)).toEqual([one.id]);
      expect(await named('/v1/journeys/search', client.family)).toHaveLength(2);
      // One journey is open of both at most, whichever number the referral has.
      expect((await refer(client)).body).toMatchObject({
        ...{ code: 'refused', ruleId: 'R-RETURN', needed: [`journey ${other.journeyId} to be closed first`] },
      });
    }
    // The journey goes on under its own id.
    expect((await read(other.id)).mergedInto).toBe(one.id);
    await withdraw(other.journeyId);
    const again = await refer(other.client);
    expect([again.status, again.body]).toMatchObject([201, { journeyId: `${one.id}.2` }]);
    await withdraw(again.body.journeyId);

    const undone = await step(id, 'undo');
    expect([undone.status, undone.body]).toMatchObject([
      200,
      { status: 'undone', undone: { reason: 'twins' } },
    ]);
    expect([await read(one.id), await read(other.id)]).toEqual(before);
    // What came meanwhile stays where it came to.
    expect(await journeysOf(one.id)).toEqual([`${one.id}.2`, one.journeyId]);
    expect(await journeysOf(other.id)).toEqual([other.journeyId]);
    expect((await named('/v1/clients/search', other.client.family)).map((row) => row.id)).toEqual([other.id]);
    expect((await refer(other.client)).body).toMatchObject({ journeyId: `${other.id}.2` });
  });

  test('are not merged while both have an open journey: what it needs is named', async () => {
    const [one, other] = [await referred(), await referred()];
    const refused = await propose(one, other);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      {
        ...{ code: 'refused', ruleId: 'R-RETURN', detail: 'Both clients have an open journey.' },
        needed: [`journey ${one.journeyId} or journey ${other.journeyId} to be closed first`],
      },
    ]);
    await withdraw(one.journeyId);
    const { id } = mergeOf(await propose(one, other));
    const again = await refer(one.client);
    expect((await step(id, 'sign')).body).toMatchObject({ code: 'refused', ruleId: 'R-RETURN' });
    await withdraw(again.body.journeyId);
    expect((await step(id, 'sign')).status).toBe(200);
  });

  test('need two people: who proposed does not sign, and neither does who only coordinates', async () => {
    const [one, other] = [await referred({ closed: true }), await referred()];
    const { id } = mergeOf(await propose(one, other, SUPERVISOR));
    for (const who of [
      SUPERVISOR,
      COORDINATOR,
      { ...SUPERVISOR, roles: ['supervisor', 'director'] as const },
    ])
      expect(await step(id, 'sign', who)).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    expect((await step(id, 'undo', COORDINATOR)).status).toBe(403);
    expect((await propose(one, other, as('clinician', 1, 'main'))).status).toBe(403);
    expect((await step(id, 'sign', as('supervisor', 2, 'main'))).status).toBe(200);
    // Undoing tells nobody anything new, and may be urgent: one leader is enough, also who signed or proposed.
    expect((await step(id, 'undo', SUPERVISOR)).status).toBe(200);
  });

  test('at two sites take who works at both; to others there is no such client, and no such merge', async () => {
    const [one, other] = [await referred({ closed: true }), await referred({ track: north })];
    const both = (role: StaffRole, n: number): Person => as(role, n, 'main', 'north');
    const refused = await propose(one, other);
    expect([refused.status, refused.body]).toMatchObject([
      404,
      { code: 'no-such-client', errors: [{ field: 'other' }] },
    ]);
    expect((await propose(other, one)).status).toBe(404);
    const { id } = mergeOf(await propose(one, other, both('coordinator', 2)));
    for (const who of [SUPERVISOR, as('supervisor', 3, 'north')]) {
      expect((await step(id, 'sign', who)).body).toMatchObject({ status: 404, code: 'no-such-merge' });
      expect((await step(id, 'undo', who)).status).toBe(404);
      expect((await api.as(who).get(`/v1/clients/merges/${id}`)).status).toBe(404);
      expect((await api.as(who).get('/v1/clients/merges')).text).not.toContain(id);
    }
    expect((await api.as(SUPERVISOR).get(`/v1/clients/${one.id}/merges`)).body.items).toEqual([]);
    expect((await step(id, 'sign', both('supervisor', 4))).status).toBe(200);
    // Each site sees its own journeys of the one client, as of anybody who has been at two sites.
    const atNorth = as('coordinator', 5, 'north');
    expect(await journeysOf(one.id, atNorth)).toEqual([other.journeyId]);
    expect(await journeysOf(one.id)).toEqual([one.journeyId]);
    expect((await read(one.id, atNorth)).family).toBe(one.client.family);
    // Neither does an open journey tell where it is.
    expect(
      (
        await api
          .as(COORDINATOR)
          .post('/v1/referrals', { client: one.client, entryKind: 'return', track: main })
      ).body,
    ).toMatchObject({ ruleId: 'R-RETURN', needed: ['the open journey to be closed first'] });
  });
});

describe('merges', () => {
  test('wait in a list, are read one by one, and of each client', async () => {
    const [one, other] = [await referred({ closed: true }), await referred()];
    const { id } = mergeOf(await propose(one, other));
    const listed = async (path: string): Promise<string[]> =>
      (await api.as(SUPERVISOR).get(path)).body.items.map((row) => row.id);
    expect(await listed('/v1/clients/merges?status=proposed')).toContain(id);
    expect(await listed('/v1/clients/merges?status=signed')).not.toContain(id);
    for (const client of [one, other]) expect(await listed(`/v1/clients/${client.id}/merges`)).toEqual([id]);
    const read = await api.as(SUPERVISOR).get(`/v1/clients/merges/${id}`);
    expect([read.status, read.body]).toMatchObject([200, { id, status: 'proposed', reason: 'one passport' }]);
  });

  test('wait beside the tasks of whoever may sign them, until somebody has signed or declined', async () => {
    const waiting = async (who: Person, asked = 'status=open&mine=true'): Promise<number> => {
      const { status, body } = await api.as(who).get(`/v1/tasks?${asked}&counts=true&limit=1`);
      expect(status).toBe(200);
      return (body as unknown as { counts: { merges: number } }).counts.merges;
    };
    const proposer = as('supervisor', 2, 'main');
    const [one, other] = [await referred({ closed: true }), await referred()];
    const [before, theirs] = [await waiting(SUPERVISOR), await waiting(proposer)];
    const { id } = mergeOf(await propose(one, other, proposer));
    expect(await waiting(SUPERVISOR)).toBe(before + 1);
    expect(await waiting(SUPERVISOR, 'role=supervisor')).toBe(before + 1);
    // Nobody signs what they have proposed, and who only coordinates signs none; at another site nobody knows of it.
    expect(await waiting(proposer)).toBe(theirs);
    expect(await Promise.all([COORDINATOR, as('supervisor', 3, 'north')].map((who) => waiting(who)))).toEqual(
      [0, 0],
    );
    for (const asked of ['kind=review', 'role=coordinator', 'status=closed', 'overdue=true'])
      expect([asked, await waiting(SUPERVISOR, asked)]).toEqual([asked, 0]);
    await step(id, 'undo');
    expect(await waiting(SUPERVISOR)).toBe(before);
    const again = mergeOf(await propose(one, other));
    expect([await waiting(SUPERVISOR), await waiting(proposer)]).toEqual([before + 1, theirs + 1]);
    await step(again.id, 'sign');
    expect([await waiting(SUPERVISOR), await waiting(proposer)]).toEqual([before, theirs]);
  });

  test('are told to whoever may read them, as they are proposed, signed and undone: ids, and nothing that was typed', async () => {
    const people = [COORDINATOR, SUPERVISOR, as('clinician', 1, 'main'), as('supervisor', 3, 'north')];
    const pages = await Promise.all(
      people.map(async (who) => LivePage.open(api.url, await api.as(who).signed())),
    );
    const [coordinator, supervisor, ...others] = pages as [LivePage, LivePage, ...LivePage[]];
    try {
      for (const page of pages) await page.hears('ready');
      const [one, other] = [await referred({ closed: true }), await referred()];
      const { id } = mergeOf(await propose(one, other));
      await step(id, 'sign');
      await step(id, 'undo');
      for (const page of [coordinator, supervisor]) {
        await page.hears('merge', (data) => data['mergeId'] === id && data['step'] === 'undone');
        expect(page.of('merge').map(({ data }) => data)).toEqual(
          ['proposed', 'signed', 'undone'].map((taken) => ({ mergeId: id, step: taken })),
        );
      }
      expect(others.flatMap((page) => page.of('merge'))).toEqual([]);
    } finally {
      for (const page of pages) page.close();
    }
  });

  test.each<[string, (id: string, other: string) => string]>([
    ['the list', () => '/v1/clients/merges?status=proposed'],
    ['one of them', (id) => `/v1/clients/merges/${id}`],
    ['those of a client', (_, other) => `/v1/clients/${other}/merges`],
  ])('that are asked for again are 304 without a row, until one has changed: %s', async (_, pathOf) => {
    const [one, other] = [await referred({ closed: true }), await referred()];
    const { id } = mergeOf(await propose(one, other));
    const path = pathOf(id, other.id);
    const supervisor = api.as(SUPERVISOR);
    const known = { 'if-none-match': (await supervisor.get(path)).headers.get('etag')! };
    const rows = await auditSince(stage.database);
    expect((await supervisor.send('GET', path, undefined, known)).status).toBe(304);
    expect(await rows()).toEqual([]);
    await step(id, 'undo');
    expect((await supervisor.send('GET', path, undefined, known)).status).toBe(200);
  });

  test('name both clients in the audit, whoever the address is about', async () => {
    const [one, other] = [await referred({ closed: true }), await referred()];
    const { id } = mergeOf(await propose(one, other));
    for (const path of ['/v1/clients/merges', `/v1/clients/merges/${id}`, `/v1/clients/${other.id}/merges`]) {
      const rows = await auditSince(stage.database);
      expect((await api.as(SUPERVISOR).get(path)).status).toBe(200);
      // The row of the proposal may come after its answer.
      const read = (await rows()).find(({ action }) => action === 'read');
      expect((read?.details as { shown?: string[] }).shown).toEqual(
        expect.arrayContaining([one.id, other.id]),
      );
    }
  });

  test('take effect once for their key', async () => {
    const [one, other] = [await referred({ closed: true }), await referred()];
    const key = { 'idempotency-key': randomUUID() };
    const send = (reason: string) =>
      api.as(COORDINATOR).post(`/v1/clients/${one.id}/merges`, { other: other.id, reason }, key);
    const first = await send('one passport');
    expect((await send('one passport')).body).toEqual(first.body);
    expect((await send('another')).body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    const sign = () => api.as(SUPERVISOR).post(`/v1/clients/merges/${mergeOf(first).id}/sign`, {}, key);
    const signed = await sign();
    expect(signed.status).toBe(200);
    expect((await sign()).body).toEqual(signed.body);
  });

  test('are proposed once: while one waits, another is refused, whichever of the two would stay', async () => {
    const [one, other] = [await referred({ closed: true }), await referred()];
    const { id } = mergeOf(await propose(one, other));
    for (const [stays, goes] of [
      [one, other],
      [other, one],
    ] as const) {
      const again = await propose(stays, goes);
      expect([again.status, again.body]).toMatchObject([
        409,
        { code: 'merge-refused', needed: [`the merge ${id} to be signed or declined`] },
      ]);
    }
    expect((await step(id, 'undo')).status).toBe(200);
    expect((await propose(other, one)).status).toBe(201);
  });

  test('that cannot be are refused, each with what it needs', async () => {
    const [a, b, c] = [await referred({ closed: true }), await referred({ closed: true }), await referred()];
    expect((await propose(a, a)).body).toMatchObject({ status: 400, errors: [{ field: 'other' }] });
    expect((await propose(a, { ...b, id: randomUUID() })).body).toMatchObject({ code: 'no-such-client' });
    const { id } = mergeOf(await propose(a, b));
    expect((await step(id, 'sign')).status).toBe(200);
    expect((await step(id, 'sign')).body).toMatchObject({ status: 409, code: 'merge-refused' });
    expect((await propose(c, b)).body).toMatchObject({
      ...{ code: 'merge-refused', needed: [`the client ${a.id} instead`] },
    });
    expect((await propose(c, a)).body).toMatchObject({ code: 'merge-refused', status: 409 });
    const corrected = await api
      .as(COORDINATOR)
      .post(`/v1/clients/${b.id}/corrections`, { given: 'Bea', reason: 'as in the passport' });
    expect(corrected.body).toMatchObject({ status: 409, code: 'client-merged', client: a.id });
    expect((await step(randomUUID(), 'sign')).body).toMatchObject({ status: 404, code: 'no-such-merge' });
    expect((await step(id, 'undo', SUPERVISOR, { reason: '' })).body).toMatchObject({ status: 400 });
  });
});
