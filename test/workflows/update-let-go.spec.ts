import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataConverter, Payload } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { RecordJourney } from '#records/journeys/record-journey';
import { JourneyClient } from '#temporal/clients/journey-client';
import { inTreatment } from '../support/course.js';
import { openStage, type Stage } from '../support/stage.js';
import { workflowBundle } from '../support/workflow-bundle.js';
import { reviewed } from '#scenarios/review';

let stage: Stage;
/** What happens before the worker tells Temporal that a run goes on as the next one. */
let beforeHandingOver: (() => Promise<void>) | null = null;

const handsOver = ({ data }: Payload): boolean => Buffer.from(data ?? []).includes('"resume":{');

const watching: DataConverter = {
  payloadCodecs: [
    {
      encode: async (payloads: Payload[]) => {
        const first = payloads.some(handsOver) ? beforeHandingOver : null;
        if (first) beforeHandingOver = null;
        await first?.();
        return payloads;
      },
      decode: async (payloads: Payload[]) => payloads,
    },
  ],
};

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker({ dataConverter: watching, workflowBundle: await workflowBundle() });
});
afterAll(() => stage?.close());

test('a milestone in whose task the run goes on as the next, while a fact comes: it is answered, and takes effect once', async () => {
  const journey = await inTreatment(stage);
  const { journeyId, handle } = journey;
  const journeys = new JourneyClient(stage);
  const by = { id: 'clinician-1', role: 'clinician' } as const;
  const request = () => ({ id: randomUUID(), hash: 'none' });
  const relapse = { name: 'relapseReported', data: { source: 'family', note: null } } as const;
  beforeHandingOver = () => journeys.fact({ journeyId, by, request: request(), fact: relapse });

  const { runId } = await handle.describe();
  const milestone = { name: 'reviewPlan', data: reviewed('engaged') } as const;
  let reviews = 0;
  do {
    const { seq } = await journey.recorded();
    // Its sender would record it: the journey has nothing to wait for, and goes on as a new run in the same task.
    const senderRecords = { after: seq };
    const answer = await journeys.milestone({ journeyId, by, request: request(), senderRecords, milestone });
    if (answer.recording) await new RecordJourney(stage.database.dataSource).record(answer.recording);
    reviews += 1;
  } while ((await handle.describe()).runId === runId);

  expect(beforeHandingOver).toBeNull();
  expect(await journey.eventsOf('planReviewed')).toHaveLength(reviews);
  const { events } = await stage.client.workflow.getHandle(handle.workflowId, runId).fetchHistory();
  expect(events!.filter((event) => event.workflowTaskFailedEventAttributes != null)).toHaveLength(1);
}, 60_000);
