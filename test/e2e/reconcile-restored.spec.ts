import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { replayState } from '#journey/evolve/replay';
import type { JourneyView } from '#journey/view';
import type { Look } from '#reconciler/look';
import { ELIGIBLE } from '#scenarios/admission';
import { leaving } from '#scenarios/leaving';
import { inScreening } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { Reconciler, textOf } from '../support/reconciler.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';

let stage: Stage;
let reconciler: Reconciler;
let waiting: JourneyOnStage;
let begun: JourneyOnStage;

const onWaitlist = async (track: string): Promise<JourneyOnStage> => {
  const journey = await inScreening(stage, { track });
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await journey.reach('recordEligibility', { ...ELIGIBLE, seat: null, track });
  return journey;
};

beforeAll(async () => {
  stage = await openStage(policyOfTrack(1));
  await stage.startWorker();
  const { trackId } = new TrackOnStage(stage);
  // The first has the one seat.
  await onWaitlist(trackId);
  [waiting, begun] = await Promise.all([onWaitlist(trackId), JourneyOnStage.refer(stage)]);
  reconciler = await Reconciler.of(stage);
});
afterAll(() => stage?.close());

describe('Temporal restored alone to an earlier point: the records are believed, and the journey goes on from them', () => {
  const isMended = async (found: Look, journey: JourneyOnStage, seq: number): Promise<void> => {
    const mended = (not: string | null) => [{ subject: { kind: 'journey', id: journey.journeyId }, not }];
    expect(await reconciler.mend(null, found)).toEqual(mended('trust'));
    expect(await reconciler.mend('records', found)).toEqual(mended(null));
    expect(await reconciler.found()).toEqual([]);
    expect(await journey.handle.query('view')).toMatchObject({ seq });
  };

  test('one that waits for people knows less than is on record', async () => {
    const before = (await begun.recorded()).seq;
    await begun.reach('recordContactAttempt', { reached: false });
    const { seq } = await begun.recorded();
    await restore(begun, before);
    const found = await reconciler.look();
    expect(textOf(found)).toEqual([`workflow-behind ${begun.journeyId} ${before + 1}`]);
    await isMended(found, begun, seq);
  });

  test('one that asks its track once more decides something else in the place of what is on record', async () => {
    const { seq } = await waiting.recorded();
    await restore(waiting, seq - 2);
    // As far again as it was. It is looked at twice, and what moves meanwhile is no difference.
    await eventually(async () => (await waiting.handle.query<JourneyView>('view')).seq === seq);
    const found = await reconciler.look();
    expect(textOf(found)).toEqual([`diverged ${waiting.journeyId} ${seq - 1}`]);
    await isMended(found, waiting, seq);
    await waiting.reach('withdraw', leaving('found another program'));
    await eventually(async () => (await reconciler.found()).length === 0);
  });
});

/** The journey begun again as it was at that sequence, and nothing of what came after. */
const restore = async (journey: JourneyOnStage, seq: number): Promise<void> => {
  const { handle, clientId } = journey;
  const resume = await stateAt(journey, seq);
  await handle.terminate('the end of what was restored');
  await stage.client.workflow.start('journey', {
    workflowId: handle.workflowId,
    taskQueue: stage.taskQueue,
    args: [{ clientId, policy: stage.policy, resume }],
  });
  // The runs before it were not there any more in a Temporal that was restored.
  await forgetEarlierRuns(journey);
};

/** What a run would have been handed when the journey had come so far. */
const stateAt = async (journey: JourneyOnStage, seq: number) => {
  const events = (await journey.events()).filter((event) => event.seq <= seq);
  return { state: replayState(journey.journeyId, events), handled: [] };
};

const forgetEarlierRuns = async ({ handle }: JourneyOnStage): Promise<void> => {
  const { runId } = await handle.describe();
  const query = `WorkflowId = '${handle.workflowId}'`;
  const { workflowService, options } = stage.client;
  const earlier = async () => {
    const runs: string[] = [];
    for await (const run of stage.client.workflow.list({ query }))
      if (run.runId !== runId) runs.push(run.runId);
    return runs;
  };
  for (const one of await earlier())
    await workflowService.deleteWorkflowExecution({
      namespace: options.namespace,
      workflowExecution: { workflowId: handle.workflowId, runId: one },
    });
  // The server deletes when it comes to it.
  for (const until = Date.now() + 60_000; (await earlier()).length > 0 && Date.now() < until;)
    await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await earlier()).toEqual([]);
};
