import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import { afterClosingIdOf } from '#contracts/journey-id';
import { factSignal, milestoneUpdate, viewQuery } from '#contracts/journey-definitions';
import type { MilestoneAnswer, MilestoneMessage } from '#contracts/journey-messages';
import type { Milestone } from '#journey/model/milestone';
import type { JourneyView } from '#journey/view';
import { RecordJourney } from '#records/journeys/record-journey';
import { keepGolden } from '../replay/keep-golden.js';
import { inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { whileNothingIsWritten } from '../support/nothing-written.js';
import { publishPolicy } from '../support/published-policy.js';
import { openStage, type Stage } from '../support/stage.js';
import { leaving } from '#scenarios/leaving';
import { reviewed } from '#scenarios/review';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await publishPolicy(stage);
  await stage.startWorker();
});
afterAll(() => stage.close());

const BY = { id: 'clinician-1', role: 'clinician' } as const;
const request = () => ({ id: randomUUID(), hash: 'none' });

/** Sent as the API does it: the sender records, if it does not die before. */
const send = (
  { journeyId, handle }: JourneyOnStage,
  milestone: Milestone,
  after: number,
): Promise<MilestoneAnswer> => {
  const message: MilestoneMessage = {
    journeyId,
    milestone,
    by: BY,
    request: request(),
    senderRecords: { after },
  };
  return handle.executeUpdate(milestoneUpdate, {
    args: [message],
    updateId: message.request.id,
  });
};
const record = async ({ recording }: MilestoneAnswer): Promise<void> => {
  if (recording) await new RecordJourney(stage.database.dataSource).record(recording);
};
/** The id under which it is to be found on record. */
const relapse = async ({ handle, journeyId }: JourneyOnStage): Promise<string> => {
  const sent = request();
  const fact = { name: 'relapseReported', data: { source: 'family', note: null } } as const;
  await handle.signal(factSignal, { journeyId, fact, by: BY, request: sent });
  return sent.id;
};

const viewOf = async ({ handle }: JourneyOnStage): Promise<JourneyView> => (await handle.query(viewQuery))!;
const requestsOf = async (journey: JourneyOnStage): Promise<(string | undefined)[]> => [
  ...new Set((await journey.events()).map(({ request: asked }) => asked?.id)),
];
const gapless = async (journey: JourneyOnStage): Promise<void> => {
  const seqs = (await journey.events()).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
};
/** Where the fact was heard too late, whoever took it says so. */
const saidAfter = async (journey: JourneyOnStage): Promise<JourneyView> => {
  const after = stage.client.workflow.getHandle(afterClosingIdOf(journey.journeyId));
  try {
    await after.result();
    return (await after.query(viewQuery))!;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return viewOf(journey);
    throw error;
  }
};
const says = async (journey: JourneyOnStage): Promise<void> =>
  expect(await journey.recorded()).toEqual(await viewOf(journey));

describe('nothing is on record that the journey does not say', () => {
  test('a journey closes while a fact arrives: both are on record, and it is closed', async () => {
    for (let count = 0; count < 8; count += 1) {
      const journey = await JourneyOnStage.refer(stage);
      const withdraw: Milestone = { name: 'withdraw', data: leaving('moves away') };
      const [answer, fact] = await Promise.all([send(journey, withdraw, 1), relapse(journey)]);
      await record(answer);
      await expect(journey.handle.result()).resolves.toEqual({ because: 'withdrewBeforeAdmission' });
      // As it closed, or by what comes after the end.
      await eventually(async () => (await requestsOf(journey)).includes(fact));
      expect((await journey.recorded()).phase).toBe('closed');
      await gapless(journey);
      expect(await journey.recorded()).toEqual(await saidAfter(journey));
      if (count === 0) await keepGolden('closing-beside-a-fact', journey.handle);
    }
  });

  test('a journey continues as new while milestones and facts arrive: all of them are on record, once, in order', async () => {
    const journey = await inTreatment(stage);
    const first = (await journey.handle.describe()).runId;
    const facts: string[] = [];
    let last = (await journey.recorded()).seq;
    for (let count = 0; (await journey.handle.describe()).runId === first; count += 1) {
      if (count > 80) throw new Error('The journey has not continued as new.');
      const review: Milestone = { name: 'reviewPlan', data: reviewed(`review ${count}`) };
      const [answer, fact] = await Promise.all([send(journey, review, last), relapse(journey)]);
      await record(answer);
      expect(answer.seq).toBeGreaterThan(last);
      facts.push(fact);
      last = (await journey.recorded()).seq;
    }
    await keepGolden(
      'continued-beside-both',
      stage.client.workflow.getHandle(journey.handle.workflowId, first),
    );
    const { seq } = await viewOf(journey);
    await eventually(async () => (await journey.recorded()).seq === seq);
    expect(await requestsOf(journey)).toEqual(expect.arrayContaining(facts));
    await gapless(journey);
    await says(journey);
  });

  test('a request that dies before it records: the next event of the journey has it on record', async () => {
    const journey = await inTreatment(stage);
    const { seq } = await journey.recorded();
    const left = await send(journey, { name: 'reviewPlan', data: reviewed('nobody records this') }, seq);
    expect((await journey.recorded()).seq).toBe(seq);
    await relapse(journey);
    await eventually(async () => (await journey.eventsOf('relapseReported')).length === 1);
    expect((await journey.eventsOf('planReviewed')).map((event) => event.seq)).toEqual([
      left.recording!.events[0]!.seq,
    ]);
    await gapless(journey);
    await says(journey);
    await keepGolden('request-that-died', journey.handle);
  });

  test('a milestone need not wait for what the journey itself is recording', async () => {
    const journey = await inTreatment(stage);
    const { seq } = await journey.recorded();
    const answer = await whileNothingIsWritten(stage.database, async () => {
      await relapse(journey);
      await eventually(async () => (await viewOf(journey)).seq > seq);
      return send(journey, { name: 'acknowledgeRelapse', data: {} }, seq);
    });
    // It has what it answers for and all before it: the sender records both.
    expect(answer.recording!.events.map((event) => event.type)).toEqual(
      expect.arrayContaining(['relapseReported', 'relapseAcknowledged']),
    );
    await record(answer);
    await eventually(async () => (await journey.handle.describe()).raw.pendingActivities?.length === 0);
    await gapless(journey);
    await says(journey);
  });

  test('senders are ahead of what the journey records: nobody waits for ever, and it hands over in its time', async () => {
    const journey = await inTreatment(stage);
    const { seq } = await journey.recorded();
    const review = (summary: string, after: number): Promise<MilestoneAnswer> =>
      send(journey, { name: 'reviewPlan', data: reviewed(summary) }, after);
    const [first, second] = await whileNothingIsWritten(stage.database, async () => {
      await relapse(journey);
      await eventually(async () => (await viewOf(journey)).seq > seq);
      const reported = (await viewOf(journey)).seq;
      // Its handler waits until it is on record, and the commit that is under way does not have it.
      await relapse(journey);
      await eventually(async () => (await viewOf(journey)).seq > reported);
      const one = await review('first', seq);
      return [one, await review('second', one.seq)];
    });
    await record(first);
    await record(second);
    const run = async (): Promise<string> => (await journey.handle.describe()).runId;
    const before = await run();
    for (let count = 0, last = second.seq; (await run()) === before; count += 1) {
      if (count > 80) throw new Error('The journey has not continued as new.');
      const answer = await review(`review ${count}`, last);
      await record(answer);
      last = answer.seq;
    }
    await eventually(async () => (await journey.recorded()).seq === (await viewOf(journey)).seq);
    await gapless(journey);
    await says(journey);
  });

  test('an operator cancels the workflow: what a sender had left is recorded first', async () => {
    const journey = await inTreatment(stage);
    const { seq } = await journey.recorded();
    await send(journey, { name: 'reviewPlan', data: reviewed('nobody records this') }, seq);
    await journey.handle.cancel();
    await expect(journey.handle.result()).rejects.toThrow('cancelled');
    expect(await journey.eventsOf('planReviewed')).toHaveLength(1);
    await gapless(journey);
  });
});
