import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { documentOf } from '#policy/recorded';
import { ApiOnStage, CLINICIAN, DIRECTOR, referralBody, someClient } from '../support/api-on-stage.js';
import { consentBody } from '../support/recipient.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let journeyId: string;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  ({ journeyId } = (await api.refer()).body);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

/** Names that every object has by itself; JSON can have fields of them all the same. */
const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const DOORS: readonly (readonly [path: string, body: () => object])[] = [
  ['/v1/referrals', referralBody],
  ['/v1/journeys/ID/record-contact-attempt', () => ({ by: CLINICIAN, reached: false })],
  ['/v1/journeys/ID/facts/relapse', () => ({ by: CLINICIAN, source: 'self', note: null })],
  ['/v1/journeys/ID/break-glass', () => ({ by: CLINICIAN, reason: 'nobody else could be reached' })],
  ['/v1/journeys/ID/counselling-notes', () => ({ note: 'a note' })],
  ['/v1/journeys/ID/consents', consentBody],
  ['/v1/journeys/search', () => ({ name: 'Example' })],
  ['/v1/clients/search', () => ({ name: 'Example' })],
  ['/v1/instruments/PHQ-2/score', () => ({ items: [1, 1] })],
];
const post = (path: string, body: object) => api.post(path.replace('ID', journeyId), body);

describe('a field that is named like an object’s own', () => {
  test.each(DOORS)('is unknown like any other: %s', async (path, body) => {
    for (const name of NAMES) {
      const { status, body: problem } = await post(path, { ...body(), [name]: 5 });
      expect([name, status, problem.code]).toEqual([name, 400, 'invalid-input']);
      expect(problem.errors).toEqual([{ field: name, detail: 'is not known here' }]);
    }
    const prototype = await post(path, { ...body(), ['__proto__']: 5 });
    expect([prototype.status, prototype.body.code]).toEqual([400, 'malformed-body']);
  });

  test('is so inside of another, and in a policy, whose fault has no rule', async () => {
    const client = { ...someClient(), constructor: 'x' };
    const { body } = await api.post('/v1/referrals', { ...referralBody(), client });
    expect(body.errors).toEqual([{ field: 'client.constructor', detail: 'is not known here' }]);
    for (const name of NAMES) {
      const document = { ...documentOf(stage.policy), version: 'inherits', [name]: 5 };
      const answer = await api.post('/v1/policies/validate', { document });
      expect(answer.body.errors).toEqual([{ field: name, detail: 'unknown key' }]);
      const published = await api.post('/v1/policies', { by: DIRECTOR, document, note: null, draft: false });
      expect(published.body.errors).toEqual([{ field: name, detail: 'unknown key' }]);
    }
  });

  test.each([...NAMES, '__proto__'])('is so in an address: %s', async (name) => {
    const { status, body } = await api.get(`/v1/journeys?${name}=5`);
    expect([status, body.code]).toEqual([400, 'invalid-input']);
  });
});
