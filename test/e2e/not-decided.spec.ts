import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import { viewQuery } from '#contracts/journey-definitions';
import { requestIdOf, requestRef } from '#api/platform/idempotency/request-ref';
import { ApiOnStage, CLINICIAN } from '../support/api-on-stage.js';
import { Reconciler } from '../support/reconciler.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
/** Lines of the API's log. */
const log: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage, { logLevel: 'error', logTo: { write: (line) => void log.push(line) } });
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const opened = async (): Promise<string> => (await api.refer()).body.journeyId;
const attempt = (journeyId: string, key: string, reached = false) =>
  api.reach(journeyId, 'record-contact-attempt', { reached }, { 'idempotency-key': key });
const alarms = (): string[] => log.filter((line) => line.includes('"level":50') || line.includes('"error"'));

/** An event that no journey has decided, as an earlier version left it: with its row of the read model. */
const phantom = async (journeyId: string, key: string, reached: boolean): Promise<void> => {
  const path = `/v1/journeys/${journeyId}/record-contact-attempt`;
  const { id, hash } = requestRef(requestIdOf(key, CLINICIAN.id), 'POST', path, { by: CLINICIAN, reached });
  await stage.database.owner.query(
    `insert into journey_event (journey_id, seq, at, type, data, by_id, by_role, request_id, request_hash)
     select journey_id, seq + 1, now(), 'contactAttempted', jsonb_build_object('reached', $2::boolean), 'staff-2', 'clinician', $3, $4
     from journey where journey_id = $1`,
    [journeyId, reached, id, hash],
  );
  await stage.database.owner.query(
    `update journey set seq = seq + 1, view = jsonb_set(view, '{seq}', to_jsonb(seq + 1)) where journey_id = $1`,
    [journeyId],
  );
};

describe('what is on record and the journey does not say', () => {
  test('is no answer to a key that comes again: 503, and an alarm', async () => {
    const journeyId = await opened();
    const key = randomUUID();
    await phantom(journeyId, key, false);
    log.length = 0;
    const answer = await attempt(journeyId, key);
    expect([answer.status, answer.body.code]).toEqual([503, 'unconfirmed']);
    expect(alarms().join()).toContain('does not know what is on record');
    expect(alarms().join()).toContain(journeyId);
  });

  test('is not written over: 503, an alarm, both contents kept; repaired, the same key has its answer', async () => {
    const journeyId = await opened();
    await phantom(journeyId, randomUUID(), true);
    const key = randomUUID();
    log.length = 0;
    const answer = await attempt(journeyId, key);
    expect([answer.status, answer.body.code]).toEqual([503, 'unconfirmed']);
    expect(alarms().join()).toContain('the record differs from the journey');
    const conflicts = (): Promise<unknown[]> =>
      stage.database.owner.query(
        `select seq, on_record->'data'->>'reached' as on_record, decided->'data'->>'reached' as decided
         from recording_conflict where subject_id = $1 order by seq`,
        [journeyId],
      );
    expect(await conflicts()).toEqual([expect.objectContaining({ on_record: 'true', decided: 'false' })]);
    // The journey goes on meanwhile: it answers, and has believed nothing of what is on record.
    const { clientId } = parseJourneyId(journeyId)!;
    const view = await stage.client.workflow.getHandle(workflowIdOf(clientId)).query(viewQuery);
    expect(view?.phase).toBe('intake');

    const reconciler = await Reconciler.of(stage);
    const mended = await reconciler.mend('journey');
    expect(mended.filter(({ not }) => not !== null)).toEqual([]);
    expect(await conflicts()).toEqual([]);
    const again = await attempt(journeyId, key);
    expect([again.status, again.body.phase]).toEqual([200, 'intake']);
    expect(await reconciler.found()).toEqual([]);
  });
});
