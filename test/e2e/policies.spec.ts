import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApi } from '#api/app';
import type { WholePolicy } from '#contracts/http/policy';
import { documentOf } from '#policy/recorded';
import { ApiOnStage, DIRECTOR } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let other: ApiOnStage;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  other = await ApiOnStage.open(stage);
});

afterAll(async () => {
  await api?.close();
  await other?.close();
  await stage?.close();
});

/** The stage's policy as another version, a section of it changed. */
const policy = (version: string, changes: object = {}): object => ({
  ...documentOf(stage.policy),
  version,
  ...changes,
});
const publish = (document: object, extra: object = {}, headers: Record<string, string> = {}) =>
  api.post('/v1/policies', { by: DIRECTOR, document, ...extra }, headers);

test('the program’s own policy is published at its start, once', async () => {
  const { body, status } = await api.get('/v1/policies');
  expect(status).toBe(200);
  expect(body.items).toMatchObject([
    { version: stage.policy.version, status: 'published', current: true, publishedBy: 'system' },
  ]);
  const one = (await api.get(`/v1/policies/${stage.policy.version}`)).body as unknown as WholePolicy;
  expect(one.document).toEqual(documentOf(stage.policy));
});

test('the same version with another document does not start', async () => {
  const { client, taskQueue, database } = stage;
  const start = createApi({
    records: { dataSource: database.dataSource },
    temporal: { client, taskQueue },
    policy: { ...stage.policy, bamUseRelapse: 3 },
    signIn: api.issuer.settings,
    logLevel: 'silent',
  });
  await expect(start).rejects.toThrow(`Policy version ${stage.policy.version} is published already`);
});

describe('publishing', () => {
  test('every instance opens new journeys under the newest, at once; earlier ones stay', async () => {
    const before = (await other.refer()).body;
    expect((await publish(policy('2027.1'), { note: 'adults from 17', draft: false })).status).toBe(201);
    const after = (await other.refer()).body;
    expect([before.policyVersion, after.policyVersion]).toEqual([stage.policy.version, '2027.1']);
    expect((await other.get(`/v1/journeys/${before.journeyId}`)).body).toMatchObject({
      view: { policyVersion: stage.policy.version },
    });
  });

  test('a draft is kept and may be replaced; no journey is opened under it', async () => {
    await publish(policy('2027.2'), { draft: true });
    expect((await publish(policy('2027.2', { ageOfConsent: 16 }), { draft: true })).status).toBe(201);
    expect((await api.get('/v1/policies/2027.2')).body).toMatchObject({
      status: 'draft',
      current: false,
      publishedAt: null,
      document: { ageOfConsent: 16 },
    });
    expect((await api.refer()).body.policyVersion).toBe('2027.1');
  });

  test('what is published is refused another time, even as a draft; the same request is answered the same', async () => {
    const key = { 'idempotency-key': 'publish-2027.3' };
    const first = await publish(policy('2027.3'), {}, key);
    expect(first.headers.get('location')).toBe('/v1/policies/2027.3');
    expect((await publish(policy('2027.3'), {}, key)).body).toEqual(first.body);
    expect((await publish(policy('2027.3'), { note: 'x' }, key)).body.code).toBe('idempotency-key-reused');
    for (const draft of [false, true])
      expect((await publish(policy('2027.3-b'), { draft }, key)).body.code).toBe('idempotency-key-reused');
    expect((await api.get('/v1/policies/2027.3-b')).status).toBe(404);
    for (const draft of [false, true])
      expect(await publish(policy('2027.3'), { draft })).toMatchObject({
        status: 409,
        body: { code: 'policy-published' },
      });
  });

  test('the age of consent is that of the newest policy', async () => {
    await publish(policy('2027.4', { ageOfConsent: 120 }));
    expect((await api.refer()).body.minor).toBe(true);
  });
});

describe('a document with faults', () => {
  const [T3, , T1] = [
    { id: 'T3', sessionsPerWeek: 5, hoursPerSession: 3 },
    null,
    { id: 'T1', sessionsPerWeek: 2, hoursPerSession: 3 },
  ];
  const faulty = () =>
    policy('2028.1', {
      tiers: [T3, T1],
      ladder: ['supervisor', 'responsible'],
      clocks: { ...stage.policy.clocks, reviewDays: 0 },
      surprise: 1,
    });

  test.each(['/v1/policies', '/v1/policies/validate'])('%s names each by path and rule', async (path) => {
    const body = path.endsWith('validate') ? { document: faulty() } : { by: DIRECTOR, document: faulty() };
    const answer = await api.post(path, body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'policy-invalid' } });
    expect(answer.body.errors.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['tiers[1]', 'ladder[1]', 'clocks.reviewDays', 'surprise']),
    );
    expect(answer.body.errors).toContainEqual(
      expect.objectContaining({ field: 'clocks.reviewDays', ruleId: 'R-REVIEW' }),
    );
    expect((await api.get('/v1/policies/2028.1')).status).toBe(404);
  });

  test('what parts of it say against each other is named all at once, each with the rule that reads it', async () => {
    const contrary = policy('2028.3', {
      tiers: [T3, T1],
      ladder: ['responsible', 'director', 'supervisor'],
      tracks: [...stage.policy.tracks, { id: 'small', capacity: 8 }],
      clocks: {
        ...stage.policy.clocks,
        riskHigh: [
          { role: 'director', minutes: 0 },
          { role: 'supervisor', minutes: 15 },
        ],
      },
    });
    for (const [path, body] of [
      ['/v1/policies', { by: DIRECTOR, document: contrary }],
      ['/v1/policies/validate', { document: contrary }],
    ] as const) {
      const { status, body: problem } = await api.post(path, body);
      expect(status).toBe(422);
      const named = problem.errors.map(({ field, ruleId }) => `${field} ${ruleId ?? 'no single rule'}`);
      expect(named.sort()).toEqual([
        'clocks.riskHigh[1].role R-RISK-HIGH',
        'ladder[2] no single rule',
        'tiers[1] R-SCHED-DOSE',
        'tiers[1].sessionsPerWeek R-SCHED-SESSION',
        `tracks[${stage.policy.tracks.length}].capacity R-GROUP`,
      ]);
    }
  });

  test('one without is valid, and nothing is kept', async () => {
    const answer = await api.post('/v1/policies/validate', { document: policy('2028.2') });
    expect(answer).toMatchObject({ status: 200, body: { version: '2028.2', published: false } });
    expect((await api.get('/v1/policies/2028.2')).body.code).toBe('no-such-policy');
  });

  test('a body that is none', async () => {
    expect(
      (await api.post('/v1/policies', { by: DIRECTOR, document: [], draft: 'no', x: 1 })).body,
    ).toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'document' }, { field: 'draft' }, { field: 'x' }],
    });
    expect((await api.get('/v1/policies/a%20b')).body.code).toBe('invalid-input');
  });
});

test('an answer is told again as the journey’s own policy gave it', async () => {
  const key = { 'idempotency-key': 'consent-under-own' };
  const { clocks } = stage.policy;
  await publish(policy('2029.1', { clocks: { ...clocks, screeningRoutine: { businessDays: 30 } } }));
  const { journeyId } = (await api.refer()).body;
  await api.reach(journeyId, 'record-contact-attempt', { reached: true });
  const first = await api.reach(journeyId, 'record-consent', { signer: 'client' }, key);
  await publish(policy('2029.2'));
  const again = await api.reach(journeyId, 'record-consent', { signer: 'client' }, key);
  expect(again.status).toBe(200);
  expect(again.body).toEqual(first.body);
});
