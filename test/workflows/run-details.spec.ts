import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { leaving } from '#scenarios/leaving';
import { CLINICIAN } from '#scenarios/people';
import { REFERRAL } from '#scenarios/referral';
import { WorkflowJourney } from '#scenarios/workflow/workflow-journey';
import { AfterClosingClient } from '#temporal/clients/after-closing-client';
import { JourneyClient } from '#temporal/clients/journey-client';
import { inTreatment } from '../support/course.js';
import { keptClient } from '../support/kept-client.js';
import { openStage, type Stage } from '../support/stage.js';

const PAGES = 'https://iop.example';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
});
afterAll(() => stage.close());

const begin = async (pagesAt: string | null): Promise<WorkflowJourney> => {
  const journeys = new JourneyClient(stage, { answerWithinMs: 30_000, pagesAt });
  const { journey } = await WorkflowJourney.refer(journeys, {
    ...{
      clientId: await keptClient(stage.database.dataSource),
      earlierJourneys: 0,
      policy: stage.policy,
      referral: REFERRAL,
    },
  });
  return journey;
};

test('a run says where the page of its journey is', async () => {
  const journey = await begin(PAGES);
  expect(await (await journey.handle.describe()).staticDetails()).toBe(
    `[The journey’s page](${PAGES}/journeys/${journey.journeyId})`,
  );
});

test('what comes after the end of a journey says it, too', async () => {
  const journey = await inTreatment(stage);
  await journey.reach('withdraw', leaving('moved'));
  await journey.handle.result();
  const { journeyId } = journey;
  const after = new AfterClosingClient(stage, { answerWithinMs: 30_000, pagesAt: PAGES });
  const fact = { name: 'relapseReported', data: { source: 'family', note: null } } as const;
  await after.fact({ journeyId, fact, by: CLINICIAN, request: { id: randomUUID(), hash: 'h' } });
  expect(await (await after.handle(journeyId).describe()).staticDetails()).toBe(
    `[The journey’s page](${PAGES}/journeys/${journeyId})`,
  );
});

test('where nobody has said where the pages are, nothing leads nowhere', async () => {
  const journey = await begin(null);
  expect(await (await journey.handle.describe()).staticDetails()).toBeUndefined();
});
