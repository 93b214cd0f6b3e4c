import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MilestoneAnswer, MilestoneMessage } from '#contracts/journey-messages';
import { RecordJourney } from '#records/journeys/record-journey';
import { JourneyClient } from '#temporal/clients/journey-client';
import type { RunningWorker } from '#worker/run-worker';
import { keepGolden } from '../replay/keep-golden.js';
import { inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { whileNothingIsWritten } from '../support/nothing-written.js';
import { PATIENT_MS, type JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { reviewed } from '#scenarios/review';

let stage: Stage;
let worker: RunningWorker;
let journeys: JourneyClient;

beforeAll(async () => {
  stage = await openStage();
  worker = await stage.startWorker();
  journeys = new JourneyClient(stage, { answerWithinMs: PATIENT_MS });
});
afterAll(() => stage?.close());

const BY = { id: 'clinician-1', role: 'clinician' } as const;
const request = () => ({ id: randomUUID(), hash: 'none' });

const relapse = ({ journeyId }: JourneyOnStage, sent = request()): Promise<void> =>
  journeys.fact({
    ...{ journeyId, by: BY, request: sent },
    fact: { name: 'relapseReported', data: { source: 'family', note: null } },
  });

const review = ({ journeyId }: JourneyOnStage, after: number): Promise<MilestoneAnswer> => {
  const message: MilestoneMessage = {
    ...{ journeyId, by: BY, request: request(), senderRecords: { after } },
    milestone: { name: 'reviewPlan', data: reviewed('engaged') },
  };
  return journeys.milestone(message);
};

const recordings = async ({ handle }: JourneyOnStage): Promise<number> => {
  const { events } = await handle.fetchHistory();
  return events!.filter(
    ({ activityTaskScheduledEventAttributes: one }) => one?.activityType?.name === 'recordJourney',
  ).length;
};

/** The last workflow task has ended, and decided nothing. What the rehearsal's clock leaves in the history does not count. */
const isAtRest = async ({ handle }: JourneyOnStage): Promise<boolean> => {
  const { events } = await handle.fetchHistory();
  const last = events!.findLast(
    (event) =>
      !event.workflowExecutionOptionsUpdatedEventAttributes &&
      !event.workflowExecutionTimeSkippingTransitionedEventAttributes,
  );
  return (
    last!.workflowTaskCompletedEventAttributes != null ||
    last!.workflowPropertiesModifiedEventAttributes != null
  );
};

const anotherWorker = async (): Promise<void> => {
  await worker.stop();
  worker = await stage.startWorker();
};

/**
 * Core takes two workflow tasks for one, where neither the first of them nor the one before it has left a command, and where
 * the second was scheduled by an Update, and a Signal came before it began. Whether it does so differs between the worker that
 * has the journey in memory, the one that goes on with it, and a replay; so what the journey does must not depend on it.
 */
test.each(['in memory', 'cold'])(
  'a milestone, and a fact that overtakes it, after tasks that decided nothing: it replays (%s)',
  async (how) => {
    const journey = await inTreatment(stage);
    const before = await recordings(journey);
    await whileNothingIsWritten(stage.database, async () => {
      const sent = request();
      await relapse(journey, sent);
      await eventually(async () => (await recordings(journey)) > before);
      await relapse(journey, sent); // nothing follows of it
      await eventually(() => isAtRest(journey));
    });
    await eventually(async () => (await journey.eventsOf('relapseReported')).length === 1);
    await eventually(() => isAtRest(journey));
    const { seq } = await journey.recorded();

    if (how === 'cold') await worker.stop();
    const answer = review(journey, seq);
    if (how === 'cold') await sleep(500);
    await relapse(journey);
    if (how === 'cold') worker = await stage.startWorker();
    const { recording } = await answer;
    await new RecordJourney(stage.database.dataSource).record(recording!);
    await eventually(async () => (await recordings(journey)) > before + 1 && isAtRest(journey));

    await anotherWorker();
    const view = await journeys.view(journey.journeyId);
    expect(await journey.recorded()).toEqual(view);
    await keepGolden(`${how === 'cold' ? 'cold' : 'warm'}-beside-a-fact`, journey.handle);
  },
  60_000,
);
