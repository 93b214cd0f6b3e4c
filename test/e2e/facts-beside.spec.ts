import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import { afterClosingIdOf, parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { viewQuery } from '#contracts/journey-definitions';
import type { JourneyView } from '#journey/view';
import { requestIdOf } from '#api/platform/idempotency/request-ref';
import type { JourneyEvent } from '#journey/model/event';
import { ReadEvents } from '#records/journeys/read-events';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { ApiOnStage, CLINICIAN } from '../support/api-on-stage.js';
import { eventually } from '../support/eventually.js';
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
const keyed = () => ({ 'idempotency-key': randomUUID() });
const handleOf = (journeyId: string) =>
  stage.client.workflow.getHandle(workflowIdOf(parseJourneyId(journeyId)!.clientId));
const relapse = (journeyId: string, key = keyed()) =>
  api.post(
    `/v1/journeys/${journeyId}/facts/relapse`,
    { by: CLINICIAN, source: 'family', note: 'seen drinking' },
    key,
  );
/** The id under which a request with that key is on record. */
const idOf = (key: ReturnType<typeof keyed>): string => requestIdOf(key['idempotency-key'], CLINICIAN.id);
const eventsOf = (journeyId: string): Promise<JourneyEvent[]> =>
  new ReadEvents(stage.database.dataSource).upTo(journeyId, 10_000);
const requestsOf = async (journeyId: string): Promise<(string | undefined)[]> =>
  (await eventsOf(journeyId)).map(({ request }) => request?.id);
/** What the journey says of itself: where the fact came after the end, whoever took it. */
const said = async (journeyId: string): Promise<JourneyView | null> => {
  const after = stage.client.workflow.getHandle(afterClosingIdOf(journeyId));
  try {
    await after.result();
    return await after.query(viewQuery);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return handleOf(journeyId).query(viewQuery);
    throw error;
  }
};
const onRecord = async (journeyId: string): Promise<JourneyView> =>
  (await new ReadJourneys(stage.database.dataSource).one(journeyId))!.view;

describe('a milestone and a fact in the same moment', () => {
  test('a closing: the journey, the record and the same key say the same, and the fact is on record', async () => {
    const journeys = await Promise.all(Array.from({ length: 20 }, opened));
    for (const journeyId of journeys) {
      const key = keyed();
      const withdraw = () => api.reach(journeyId, 'withdraw', { reason: 'moves away' }, key);
      const reported = keyed();
      const [closing, fact] = await Promise.all([withdraw(), relapse(journeyId, reported)]);
      expect([closing.status, closing.body.phase]).toEqual([200, 'closed']);
      // Whatever the phase was when it came, it is taken, and found: as the journey closed, or by what comes after the end.
      expect(fact.status).toBe(202);
      await expect(handleOf(journeyId).result()).resolves.toEqual({ because: 'withdrewBeforeAdmission' });
      await eventually(async () => (await requestsOf(journeyId)).includes(idOf(reported)));
      expect(await onRecord(journeyId)).toEqual(await said(journeyId));
      expect((await withdraw()).body).toEqual(closing.body);
    }
  });

  test('seventy pairs on one journey, over some runs: every fact that was taken is on record', async () => {
    const journeyId = await opened();
    const firstRun = (await handleOf(journeyId).describe()).runId;
    const sent: string[] = [];
    for (let pair = 0; pair < 70; pair += 1) {
      const keys = [keyed(), keyed()] as const;
      sent.push(...keys.map(idOf));
      const colleague = { role: 'clinician', staffId: `staff-${10 + (pair % 2)}` };
      const [milestone, fact] = await Promise.all([
        api.reach(journeyId, 'assign-care-team', colleague, keys[0]),
        relapse(journeyId, keys[1]),
      ]);
      expect([milestone.status, fact.status]).toEqual([200, 202]);
    }
    const { seq } = (await handleOf(journeyId).query(viewQuery))!;
    await eventually(async () => (await onRecord(journeyId)).seq === seq);
    const seqs = (await eventsOf(journeyId)).map((event) => event.seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    const recorded = new Set(await requestsOf(journeyId));
    expect(sent.filter((id) => !recorded.has(id))).toEqual([]);
    expect((await handleOf(journeyId).describe()).runId).not.toBe(firstRun);
  });
});
