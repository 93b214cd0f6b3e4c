import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { offerSignal } from '#contracts/journey-definitions';
import type { FactMessage, MilestoneMessage } from '#contracts/journey-messages';
import { JourneyClient } from '#temporal/clients/journey-client';
import { emptyTasks } from '../replay/empty-tasks.js';
import { inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { PATIENT_MS, type JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let journeys: JourneyClient;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  journeys = new JourneyClient(stage, { answerWithinMs: PATIENT_MS });
});
afterAll(() => stage?.close());

const BY = { id: 'clinician-1', role: 'clinician' } as const;

const relapse = (journeyId: string): FactMessage => ({
  ...{ journeyId, by: BY, request: { id: randomUUID(), hash: 'none' } },
  fact: { name: 'relapseReported', data: { source: 'family', note: null } },
});

interface Length {
  readonly events: number;
  readonly quiet: number;
}

/** How long the history is, and how many of its tasks had nothing to say but that. */
const lengthOf = async ({ handle }: JourneyOnStage): Promise<Length> => {
  const { events } = await handle.fetchHistory();
  const quiet = events!.filter(({ workflowPropertiesModifiedEventAttributes: one }) => one != null).length;
  return { events: events!.length, quiet };
};

const becomesQuiet = (journey: JourneyOnStage, before: Length): Promise<void> =>
  eventually(async () => (await lengthOf(journey)).quiet === before.quiet + 1);

test('what a journey hears leaves a command in its history, even where nothing follows of it', async () => {
  const journey = await inTreatment(stage);
  const { journeyId, handle } = journey;

  let before = await lengthOf(journey);
  const fact = relapse(journeyId);
  await journeys.fact(fact);
  await becomesQuiet(journey, before); // it is on record

  before = await lengthOf(journey);
  await journeys.fact(fact); // once more
  await becomesQuiet(journey, before);

  before = await lengthOf(journey);
  await handle.signal(offerSignal, { journeyId: 'of-an-earlier-one', track: 'evening', offer: 1 });
  await becomesQuiet(journey, before);

  const history = await handle.fetchHistory();
  expect(emptyTasks(history)).toEqual([]);
});

test('a Query, and an Update that is refused, leave nothing', async () => {
  const journey = await inTreatment(stage);
  const { journeyId } = journey;
  await journeys.view(journeyId);
  const before = await lengthOf(journey);
  const refused: MilestoneMessage = {
    ...{ journeyId, by: BY, request: { id: randomUUID(), hash: 'none' }, senderRecords: { after: 0 } },
    milestone: { name: 'returnFromHold', data: { tier: '9h', seat: null, reason: 'not on hold' } },
  };
  await expect(journeys.milestone(refused)).rejects.toThrow();
  await journeys.view(journeyId);
  expect(await lengthOf(journey)).toEqual(before);
});
