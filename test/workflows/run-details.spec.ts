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

/** What the Temporal UI shows of the run as it stands now: it asks the worker. */
const currentDetails = async ({ handle }: WorkflowJourney): Promise<string> =>
  (await handle.query<{ currentDetails: string }>('__temporal_workflow_metadata')).currentDetails;

test('a run says where the page of its journey is', async () => {
  const journey = await begin(PAGES);
  expect(await (await journey.handle.describe()).staticDetails()).toBe(
    `[The journey’s page](${PAGES}/journeys/${journey.journeyId})`,
  );
});

test('and so does the run that goes on where it hands over, as its description and its current details have it', async () => {
  const journey = await begin(PAGES);
  const { runId: first } = await journey.handle.describe();
  const runNow = async (): Promise<string> => (await journey.handle.describe()).runId;
  for (let count = 1; (await runNow()) === first; count += 1) {
    if (count > 60) throw new Error('The journey has not continued as new.');
    await journey.reach({
      name: 'assignCareTeam',
      data: { role: 'clinician', staffId: `clinician-${count}` },
    });
  }
  const page = `${PAGES}/journeys/${journey.journeyId}`;
  const next = await journey.handle.describe();
  expect(next.memo).toMatchObject({ page });
  expect(await currentDetails(journey)).toMatch(`[The journey’s page](${page})\n\n**intake** since `);
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
  const run = await journey.handle.describe();
  expect(await run.staticDetails()).toBeUndefined();
  expect(run.memo?.['page']).toBeUndefined();
  expect(await currentDetails(journey)).toMatch(/^\*\*intake\*\* since /);
});
