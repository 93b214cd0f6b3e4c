import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { formerRequestIdOf, partOf, requestRef } from '#api/platform/idempotency/request-ref';
import { FormerRequests } from '#records/journeys/former-requests';
import { JourneyClient } from '#temporal/clients/journey-client';
import { ApiOnStage, CLINICIAN, SUPERVISOR } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const opened = async (): Promise<string> => (await api.refer()).body.journeyId;
const attempt = (journeyId: string, by: object, key: string, reached = false, at = api) =>
  at.reach(journeyId, 'record-contact-attempt', { by, reached }, { 'idempotency-key': key });
const attemptsOf = async (journeyId: string): Promise<string[]> => {
  const { body } = await api.get(`/v1/journeys/${journeyId}/timeline?limit=200`);
  const items = body.items as unknown as { type: string; by: { id: string } }[];
  return items.filter(({ type }) => type === 'contactAttempted').map(({ by }) => by.id);
};

describe('the same key of two people', () => {
  test('is two requests, whatever they say, one after the other or at once', async () => {
    for (const reached of [false, true]) {
      const journeyId = await opened();
      const key = randomUUID();
      const both = await Promise.all([
        attempt(journeyId, CLINICIAN, key),
        attempt(journeyId, SUPERVISOR, key, reached),
      ]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      expect((await attemptsOf(journeyId)).sort()).toEqual([CLINICIAN.id, SUPERVISOR.id]);
      const again = await attempt(journeyId, SUPERVISOR, key, reached);
      expect(again.body).toEqual(both[1].body);
      expect(await attemptsOf(journeyId)).toHaveLength(2);
    }
  });

  test('tells neither of the other: not that there was one, and not what it was answered', async () => {
    const journeyId = await opened();
    const key = randomUUID();
    const note = (by: object) =>
      api.post(
        `/v1/journeys/${journeyId}/break-glass`,
        { by, reason: `of ${JSON.stringify(by)}` },
        { 'idempotency-key': key },
      );
    const [first, second] = [await note(CLINICIAN), await note(SUPERVISOR)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).not.toContain(CLINICIAN.id);
  });
});

describe('a key that was on record before ids were a person’s own', () => {
  let later: ApiOnStage;
  beforeAll(async () => {
    // As the migration leaves it where something was recorded before.
    await stage.database.owner.query('insert into former_request_ids (since) values (now())');
    later = await ApiOnStage.open(stage);
  });
  afterAll(() => later?.close());

  test('is answered as it was to who sent it, and is new to everybody else', async () => {
    const journeyId = await opened();
    const key = randomUUID();
    const path = `/v1/journeys/${journeyId}/record-contact-attempt`;
    const { id, hash } = requestRef(formerRequestIdOf(key), 'POST', path, { by: CLINICIAN, reached: false });
    const milestone = { name: 'recordContactAttempt', data: { reached: false } } as const;
    await new JourneyClient(stage).milestone({ journeyId, milestone, by: CLINICIAN, request: { id, hash } });
    expect(await attemptsOf(journeyId)).toEqual([CLINICIAN.id]);

    expect((await attempt(journeyId, CLINICIAN, key, false, later)).status).toBe(200);
    expect(await attemptsOf(journeyId)).toEqual([CLINICIAN.id]);
    expect((await attempt(journeyId, CLINICIAN, key, true, later)).body.code).toBe('idempotency-key-reused');
    expect((await attempt(journeyId, SUPERVISOR, key, true, later)).status).toBe(200);
    expect((await attemptsOf(journeyId)).sort()).toEqual([CLINICIAN.id, SUPERVISOR.id]);
  });

  test('is found by the part of it that one journey answered, and while it is owed', async () => {
    const journeyId = await opened();
    const former = new FormerRequests(stage.database.dataSource);
    const id = partOf(formerRequestIdOf(randomUUID()), journeyId);
    expect(await former.areOf(CLINICIAN.id, ['other', id])).toBe(false);
    await stage.database.owner.query('insert into owed_recording (request_id, journey_id) values ($1, $2)', [
      id,
      journeyId,
    ]);
    expect(await former.areOf(CLINICIAN.id, ['other', id])).toBe(true);
    await stage.database.owner.query('delete from owed_recording where request_id = $1', [id]);
  });
});
