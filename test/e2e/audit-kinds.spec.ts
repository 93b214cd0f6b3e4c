import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiOnStage, CLINICIAN } from '../support/api-on-stage.js';
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

interface Row {
  readonly action: string;
  readonly outcome: string;
  readonly person: string | null;
  readonly details: Record<string, unknown>;
}
const rows = (action: string): Promise<Row[]> =>
  stage.database.owner.query(
    `select action, outcome, person_id as person, details from audit
     where subject_id = $1 and action = $2 order by at`,
    [journeyId, action],
  );

describe('what is written has its row in the same transaction, once for each request', () => {
  test('a referral and what came of it', async () => {
    expect(await rows('write')).toContainEqual(
      expect.objectContaining({ outcome: 'allowed', person: 'staff-1' }),
    );
  });

  test('broken glass, without its reason', async () => {
    const reason = 'seen in the waiting room';
    const path = `/v1/journeys/${journeyId}/break-glass`;
    for (let again = 0; again < 3; again += 1)
      expect((await api.post(path, { by: CLINICIAN, reason }, { 'idempotency-key': 'glass' })).status).toBe(
        201,
      );
    const found = await rows('break-glass');
    expect(found).toMatchObject([{ outcome: 'allowed', person: CLINICIAN.id }]);
    expect(JSON.stringify(found)).not.toContain('waiting room');
  });

  test('a counselling note, without a word of it', async () => {
    const before = (await rows('write')).length;
    const path = `/v1/journeys/${journeyId}/counselling-notes`;
    for (let again = 0; again < 3; again += 1)
      expect(
        (await api.post(path, { by: CLINICIAN, note: 'said in confidence' }, { 'idempotency-key': 'note' }))
          .status,
      ).toBe(201);
    const found = (await rows('write')).slice(before);
    expect(found).toMatchObject([{ person: CLINICIAN.id, details: { counsellingNote: expect.any(String) } }]);
    expect(JSON.stringify(found)).not.toContain('confidence');
  });

  test('a refusal by a rule, and one by a right', async () => {
    expect((await api.reach(journeyId, 'sign-plan', {})).status).toBeGreaterThanOrEqual(400);
    const operator = api.as({ id: 'operator-1', roles: ['operator'], sites: ['main'] });
    expect((await operator.get(`/v1/journeys/${journeyId}/timeline`)).status).toBe(403);
    expect(await rows('read')).toContainEqual(
      expect.objectContaining({ outcome: 'refused', person: 'operator-1' }),
    );
  });
});
