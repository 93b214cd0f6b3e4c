import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person } from '#access/person';
import { ApiOnStage, CLINICIAN, referralBody } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let other: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  // A second process in front of the same journeys.
  other = await ApiOnStage.open(stage);
});

afterAll(async () => {
  await api?.close();
  await other?.close();
  await stage?.close();
});

const key = (value: string = randomUUID()) => ({ 'idempotency-key': value });
const opened = async (): Promise<string> => (await api.refer()).body.journeyId;
const eventsOf = async (journeyId: string, type: string): Promise<unknown[]> =>
  (await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`)).body.items.filter(
    (event: { type: string }) => event.type === type,
  );

describe('an Idempotency-Key', () => {
  test('gives the answer of the first time, also after the journey has moved on, and after it is closed', async () => {
    const journeyId = await opened();
    const once = key();
    const first = await api.reach(journeyId, 'record-contact-attempt', { reached: false }, once);
    await api.reach(journeyId, 'record-contact-attempt', { reached: true });
    const later = await other.reach(journeyId, 'record-contact-attempt', { reached: false }, once);
    await api.reach(journeyId, 'withdraw', { reason: 'x' });
    const closed = await api.reach(journeyId, 'record-contact-attempt', { reached: false }, once);
    expect(first.status).toBe(200);
    expect([later.status, later.body]).toEqual([200, first.body]);
    expect([closed.status, closed.body]).toEqual([200, first.body]);
    expect(await eventsOf(journeyId, 'contactAttempted')).toHaveLength(2);
  });

  test('does not depend on the order of fields', async () => {
    const journeyId = await opened();
    const once = key();
    const first = await api.post(
      `/v1/journeys/${journeyId}/record-consent`,
      { signer: 'client', by: CLINICIAN },
      once,
    );
    const by = { role: CLINICIAN.role, id: CLINICIAN.id };
    const second = await api.post(`/v1/journeys/${journeyId}/record-consent`, { by, signer: 'client' }, once);
    expect(second.body).toEqual(first.body);
  });

  test('with another body, another milestone or another journey is 422', async () => {
    const [journeyId, another] = [await opened(), await opened()];
    const once = key();
    await api.reach(journeyId, 'record-contact-attempt', { reached: false }, once);
    const answers = [
      await api.reach(journeyId, 'record-contact-attempt', { reached: true }, once),
      await api.reach(journeyId, 'record-consent', { signer: 'client' }, once),
      await api.reach(another, 'record-contact-attempt', { reached: false }, once),
      await api.post(
        `/v1/journeys/${journeyId}/facts/relapse`,
        { by: CLINICIAN, source: 'family', note: null },
        once,
      ),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [422, 'idempotency-key-reused']),
    );
  });

  test('sent many times at once takes effect once, in one process or in two', async () => {
    const journeyId = await opened();
    const once = key();
    const send = (at: ApiOnStage) => at.reach(journeyId, 'record-contact-attempt', { reached: false }, once);
    const answers = await Promise.all(
      [...Array<ApiOnStage>(10).fill(api), ...Array<ApiOnStage>(10).fill(other)].map(send),
    );
    const taken = answers.filter(({ status }) => status === 200);
    expect(taken.length).toBeGreaterThanOrEqual(2);
    for (const { body } of taken) expect(body).toEqual(taken[0]!.body);
    for (const { status, body } of answers) if (status !== 200) expect(body.code).toBe('request-in-flight');
    expect(answers.some(({ status }) => status === 409)).toBe(true);
    expect(await eventsOf(journeyId, 'contactAttempted')).toHaveLength(1);
  });

  const ROUNDS = 5;
  const PATHS = {
    corrections: () => ({ family: 'Ribera', reason: 'as in the passport' }),
    'related-persons': (version: string) => ({ people: [], version }),
  };
  test.each(Object.entries(PATHS))(
    'sent for two clients at the same moment to two processes is one client’s %s; the other is told that it is taken',
    async (path, bodyOf) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const once = key();
        const clients = await Promise.all([opened(), opened()]);
        const sent = await Promise.all(
          clients.map(async (journeyId) => {
            const at = `/v1/clients/${journeyId.split('.')[0]!}`;
            const { version } = (await api.get(`${at}/related-persons`)).body as unknown as {
              version: string;
            };
            return { at: `${at}/${path}`, body: bodyOf(version) };
          }),
        );
        const answers = await Promise.all(
          sent.map(({ at, body }, index) => [api, other][index]!.post(at, body, once)),
        );
        const [taken, ...reused] = answers.toSorted((a, b) => a.status - b.status);
        expect(taken!.status).toBeLessThan(300);
        expect(reused.map(({ status, body }) => [status, body.code])).toEqual([
          [422, 'idempotency-key-reused'],
        ]);
      }
    },
  );

  test('of 50 identical referrals opens one journey', async () => {
    const once = key();
    const body = referralBody();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? api : other).post('/v1/referrals', body, once)),
    );
    const taken = answers.filter(({ status }) => status === 201);
    expect(new Set(taken.map((answer) => answer.body.journeyId)).size).toBe(1);
    for (const { status } of answers) expect([201, 409]).toContain(status);
    const again = await api.post('/v1/referrals', body, once);
    expect([again.status, again.body]).toEqual([201, taken[0]!.body]);
    expect(again.headers.get('location')).toBe(`/v1/journeys/${again.body.journeyId}`);
  });

  test('of a refused request is free for when it can be taken', async () => {
    const journeyId = await opened();
    const once = key();
    const consent = () => api.reach(journeyId, 'record-eligibility', ELIGIBLE, once);
    expect((await consent()).status).toBe(409);
    await api.reach(journeyId, 'record-contact-attempt', { reached: true });
    await api.reach(journeyId, 'record-consent', { signer: 'client' });
    expect((await consent()).status).toBe(200);
  });

  test('of a fact makes it one fact', async () => {
    const journeyId = await opened();
    const once = key();
    const report = (source: string) =>
      api.post(`/v1/journeys/${journeyId}/facts/high-risk`, { by: CLINICIAN, source }, once);
    expect((await report('C-SSRS')).status).toBe(202);
    await eventually(async () => (await eventsOf(journeyId, 'riskRaised')).length === 1);
    expect((await report('C-SSRS')).status).toBe(202);
    expect((await report('judgement')).status).toBe(422);
    expect(await eventsOf(journeyId, 'riskJoined')).toHaveLength(0);
  });

  test('is 1 to 200 visible characters', async () => {
    const journeyId = await opened();
    for (const bad of ['with space', 'x'.repeat(201)]) {
      const answer = await api.reach(journeyId, 'record-contact-attempt', { reached: false }, key(bad));
      expect([answer.status, answer.body.code]).toEqual([400, 'invalid-idempotency-key']);
    }
  });
});

const ELIGIBLE = {
  answers: {
    needs: ['emotionalCrisis'],
    exclusions: [],
    willing: true,
    home: { safe: true, support: true, livesWithPeopleWhoUse: false },
  },
  track: 'main-day-onsite',
};

describe('sent again by who has it no longer by what it did', () => {
  const clinician = (id: string): Person => ({ id, roles: ['clinician'], sites: ['main'] });
  const MINE = clinician('clinician-1');

  /** A journey of theirs that they hand over to a colleague under this key. */
  const handedOver = async () => {
    const journeyId = await opened();
    const path = `/v1/journeys/${journeyId}/assign-care-team`;
    const supervisor = api.as({ id: 'supervisor-1', roles: ['supervisor'], sites: ['main'] });
    expect((await supervisor.post(path, { role: 'clinician', staffId: MINE.id })).status).toBe(200);
    const once = key();
    const body = { role: 'clinician', staffId: 'clinician-2' };
    const first = await api.as(MINE).post(path, body, once);
    expect(first.status).toBe(200);
    return { journeyId, path, once, body, first };
  };

  test('is answered as it was, by any process, with no more than they may read; and does nothing', async () => {
    const { journeyId, path, once, body, first } = await handedOver();
    for (const process of [api, other]) {
      const again = await process.as(MINE).post(path, body, once);
      expect(again.status).toBe(200);
      expect(again.body).toEqual({ journeyId, seq: first.body.seq });
    }
    expect(await eventsOf(journeyId, 'careTeamChanged')).toHaveLength(2);
  });

  test('and opens nothing: not with another key or body, not to another milestone, not to somebody else', async () => {
    const { journeyId, path, once, body } = await handedOver();
    const mine = api.as(MINE);
    const back = { ...body, staffId: MINE.id };
    const answers = [
      await mine.post(path, body),
      await mine.post(path, back, key()),
      await mine.post(path, back, once),
      await mine.post(`/v1/journeys/${journeyId}/withdraw`, { reason: 'x' }, once),
      await api.as(clinician('clinician-3')).post(path, body, once),
      await mine.get(`/v1/journeys/${journeyId}`),
    ];
    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual([
      [403, 'not-permitted'],
      [403, 'not-permitted'],
      [422, 'idempotency-key-reused'],
      [422, 'idempotency-key-reused'],
      [403, 'not-permitted'],
      [403, 'not-permitted'],
    ]);
    expect(await eventsOf(journeyId, 'careTeamChanged')).toHaveLength(2);
  });
});
