import { afterEach, expect, test } from '@jest/globals';
import { Client } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { factSignal, milestoneUpdate } from '#contracts/journey-definitions';
import type { KeyProvider } from '#temporal/codec/keyring';
import { clearText } from '#tools/keyring/clear-text';
import { sealingConverter } from '#temporal/codec/sealing-converter';
import { LEVEL_3 } from '#scenarios/admission';
import { PLAN } from '#scenarios/plan';
import { inAssessment, inScreening, inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { keyring } from '../support/keyring.js';
import { openStage, type Stage } from '../support/stage.js';
import { keptClient } from '../support/kept-client.js';
import { REFERRAL } from '#scenarios/referral';
import { reviewed } from '#scenarios/review';
import { WorkflowJourney } from '#scenarios/workflow/workflow-journey';
import { JourneyClient } from '#temporal/clients/journey-client';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

/** Under the first of these keys; the others open only. */
const sealedUnder = (...ids: [string, ...string[]]) => sealingConverter(keyring(ids[0], ids));

/** Twenty texts that stand nowhere else. */
const CANARIES = Array.from({ length: 20 }, (_, index) => `canary-${String(index).padStart(2, '0')}-text`);

/** What is refused is not kept at all. */
const REFUSED = 'canary-refused-text';

/** A journey whose every text is a canary: taken, refused, and kept back while PostgreSQL fails. */
const singing = async (on: Stage): Promise<JourneyOnStage> => {
  const left = [...CANARIES];
  const next = (): string => left.shift() ?? 'none left';
  const journey = await inAssessment(on);
  const ratings = Object.fromEntries(
    Object.entries(LEVEL_3.ratings).map(([name, { rating }]) => [name, { rating, evidence: next() }]),
  ) as typeof LEVEL_3.ratings;
  await journey.reach('recordAssessment', { ...LEVEL_3, ratings });
  await journey.reach('decideLevel', { level: 3, reason: next(), handOff: null });
  const goal = () => ({
    problem: next(),
    clientsWords: next(),
    objectives: [next()],
    interventions: ['group, weekly'],
    targetDate: '2026-04-05',
  });
  const plan = { ...PLAN, goals: [goal(), goal()], dischargeCriteria: [next(), next()] };
  await journey.reach('draftPlan', { plan, reason: next() });
  await journey.reach('signPlan', { signer: 'client' });
  await journey.reach('signPlan', { signer: 'clinician' });
  await journey.reach('reviewPlan', reviewed(next()));
  await expect(journey.reach('declineSeat', { reason: REFUSED })).rejects.toThrow();

  const rename = (from: string, to: string) => on.database.owner.query(`alter table ${from} rename to ${to}`);
  await rename('journey_event', 'away');
  await journey.report({ name: 'relapseReported', data: { source: 'self', note: next() } });
  await eventually(async () => {
    const { raw } = await journey.handle.describe();
    return raw.pendingActivities?.some(({ lastFailure }) => lastFailure) ?? false;
  });
  const whileFailing = (await journey.handle.describe()).raw;
  await rename('away', 'journey_event');
  await eventually(async () => (await journey.eventsOf('relapseReported')).length === 1);
  dumps.push(whileFailing);
  const handOff = { level: 4, provider: next(), handedTo: next() } as const;
  await journey.reach('decideRelapse', { decision: 'transfer', reason: next(), handOff });
  expect(left).toEqual([]);
  return journey;
};

let dumps: unknown[] = [];

/** All that Temporal has of it, with everything that is merely written as base64 read. */
const dumpOf = async (on: Stage, { handle }: JourneyOnStage): Promise<string> => {
  const records = [
    await handle.fetchHistory(),
    (await handle.describe()).raw,
    await on.client.workflowService.listWorkflowExecutions({
      namespace: on.client.options.namespace,
      query: `WorkflowId = '${handle.workflowId}'`,
    }),
    ...dumps,
  ];
  return JSON.stringify(JSON.parse(JSON.stringify(records)), (_, value: unknown) =>
    typeof value === 'string' && value.length > 8
      ? `${value} ${Buffer.from(value, 'base64').toString('latin1')}`
      : value,
  );
};

const heard = (dump: string): string[] => [...CANARIES, REFUSED].filter((canary) => dump.includes(canary));

test('with a key none of twenty texts stands in what Temporal keeps; without one they do', async () => {
  stage = await openStage(undefined, sealedUnder('a'));
  await stage.startWorker();
  dumps = [];
  const sealed = await singing(stage);
  const dump = await dumpOf(stage, sealed);
  expect(heard(dump)).toEqual([]);
  expect(dump).toContain('Encoded failure');
  for (const term of ['relapse', 'R-RELAPSE', 'firstIntervention', 'clinician-1'])
    expect(dump).not.toContain(term);
  // The records and whoever has the key still know.
  expect(JSON.stringify(await sealed.events())).toContain(CANARIES[0]);
  expect(JSON.stringify(await sealed.handle.query('view'))).toContain('onHold');
  await stage.close();

  stage = await openStage();
  await stage.startWorker();
  dumps = [];
  expect(heard(await dumpOf(stage, await singing(stage)))).toEqual(CANARIES);
});

test('under three rotations open journeys go on, and what is new is under the new key', async () => {
  const ring = new TurningRing();
  stage = await openStage(undefined, sealingConverter(ring));
  let worker = await stage.startWorker();
  const journeys = [await inScreening(stage), await inScreening(stage)];
  for (const [turn, id] of ['b', 'c', 'd'].entries()) {
    await worker.stop();
    ring.turnTo(id);
    worker = await stage.startWorker();
    for (const journey of journeys) {
      const before = (await journey.handle.fetchHistory()).events!.length;
      await journey.reach('recordRisk', { level: turn % 2 ? 'low' : 'moderate', by: 'C-SSRS' });
      const { events } = await journey.handle.fetchHistory();
      expect(keyIdsIn(events!.slice(before))).toEqual([id]);
    }
  }
  const [codec] = sealingConverter(ring).payloadCodecs;
  for (const journey of journeys) {
    const { events } = await journey.handle.fetchHistory();
    expect(keyIdsIn(events!)).toEqual(['a', 'b', 'c', 'd']);
    const opened = JSON.stringify(await clearText(events, codec));
    for (const word of ['firstIntervention', 'C-SSRS', 'clinician-1']) expect(opened).toContain(word);
    expect(opened).not.toContain('encryption-key-id');
    expect(await journey.handle.query('view')).toMatchObject({ phase: 'screening', risk: 'moderate' });
  }
});

test('what a run hands on is under the key of then, its memo, too: the key before it can be taken out', async () => {
  const ring = new TurningRing();
  stage = await openStage(undefined, sealingConverter(ring));
  const worker = await stage.startWorker();
  const pages = new JourneyClient(stage, { answerWithinMs: 30_000, pagesAt: 'https://iop.example' });
  const clientId = await keptClient(stage.database.dataSource);
  const opening = { clientId, earlierJourneys: 0, policy: stage.policy, referral: REFERRAL };
  const { journey } = await WorkflowJourney.refer(pages, opening);
  const start = async () => (await journey.handle.fetchHistory()).events!.slice(0, 1);
  expect(keyIdsIn(await start())).toEqual(['a']);
  await worker.stop();
  ring.turnTo('b');
  await stage.startWorker();
  const { runId } = await journey.handle.describe();
  await eventually(async () => {
    await journey.reach({ name: 'assignCareTeam', data: { role: 'clinician', staffId: randomUUID() } });
    return (await journey.handle.describe()).runId !== runId;
  });
  const begun = await start();
  expect(keyIdsIn(begun)).toEqual(['b']);
  const [codec] = sealingConverter(ring).payloadCodecs;
  expect(JSON.stringify(await clearText(begun, codec))).toContain(`/journeys/${journey.journeyId}`);
});

test('a worker without the key fails tasks and no workflow; with the key the journey goes on', async () => {
  stage = await openStage(undefined, sealedUnder('a'));
  let worker = await stage.startWorker();
  const journey = await inTreatment(stage);
  await worker.stop();
  worker = await stage.startWorker({ dataConverter: sealedUnder('b') });
  await journey.report({ name: 'relapseReported', data: { source: 'self', note: null } });
  await eventually(async () => {
    const { events } = await journey.handle.fetchHistory();
    return events!.some(({ workflowTaskFailedEventAttributes }) => workflowTaskFailedEventAttributes);
  });
  expect((await journey.handle.describe()).status.name).toBe('RUNNING');
  await worker.stop();
  await stage.startWorker({ dataConverter: sealedUnder('b', 'a') });
  await eventually(async () => (await journey.eventsOf('relapseReported')).length === 1);
  // What this worker has left in the memo is sealed under its own key: who looks at it has both.
  const { connection, options } = stage.client;
  const both = new Client({
    connection,
    namespace: options.namespace,
    dataConverter: sealedUnder('b', 'a'),
  });
  const { status } = await both.workflow.getHandle(journey.handle.workflowId).describe();
  expect(status.name).toBe('RUNNING');
});

test('a caller without the key is told which one', async () => {
  stage = await openStage(undefined, sealedUnder('a'));
  await stage.startWorker({ dataConverter: sealedUnder('a', 'b') });
  const { handle } = await inScreening(stage);
  const { connection, options } = stage.client;
  const other = new Client({
    connection,
    namespace: options.namespace,
    dataConverter: sealedUnder('b'),
  });
  await expect(other.workflow.getHandle(handle.workflowId).query('view')).rejects.toThrow(/key.*\ba\b/);
});

test('who has no key acts in nobody’s name: the journey stands, and nothing is on record', async () => {
  stage = await openStage(undefined, sealedUnder('a'));
  const worker = await stage.startWorker();
  const journey = await inScreening(stage);
  const { connection, options } = stage.client;
  const stranger = new Client({ connection, namespace: options.namespace });
  const there = stranger.workflow.getHandle(journey.handle.workflowId);
  const by = { id: 'clinician-1', role: 'clinician' } as const;
  const data = { source: 'self', note: 'canary' } as const;
  const recorded = (await journey.events()).length;
  const failures = async () =>
    (await journey.handle.fetchHistory()).events!.filter((event) => event.workflowTaskFailedEventAttributes);

  const milestone = { name: 'recordRisk', data: { level: 'high', by: 'C-SSRS' } } as const;
  const request = { id: randomUUID(), hash: 'none' };
  const asked = stranger.withDeadline(Date.now() + 3_000, () =>
    there.executeUpdate(milestoneUpdate, {
      args: [{ journeyId: journey.journeyId, milestone, by, request }],
    }),
  );
  // Rejected; why is sealed, too.
  await expect(asked).rejects.toThrow('Unknown encoding: binary/encrypted');
  expect((await journey.events()).length).toBe(recorded);
  expect(await failures()).toEqual([]);
  // Nobody has been let in, and nobody is kept out: who has the key is heard.
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });

  const fact = { name: 'relapseReported', data } as const;
  await there.signal(factSignal, { journeyId: journey.journeyId, fact, by, request });
  await eventually(async () => (await failures()).length > 0);
  expect((await journey.handle.describe()).status.name).toBe('RUNNING');
  expect(await journey.eventsOf('relapseReported')).toEqual([]);
  await worker.stop();
  // No code of ours took what it holds: the test that all histories replay is not to meet it.
  await stage.client.workflowService.deleteWorkflowExecution({
    namespace: options.namespace,
    workflowExecution: { workflowId: journey.handle.workflowId },
  });
});

test('a journey of before there was a key goes on with one, where that is said', async () => {
  stage = await openStage();
  const plain = await stage.startWorker();
  const journey = await inTreatment(stage);
  await plain.stop();
  await stage.startWorker({ dataConverter: sealingConverter(keyring('a'), { allowUnsealed: true }) });
  const before = (await journey.handle.fetchHistory()).events!.length;
  await journey.report({ name: 'relapseReported', data: { source: 'self', note: CANARIES[0]! } });
  await eventually(async () => (await journey.eventsOf('relapseReported')).length === 1);
  // The record is committed before the task that wrote it has completed: only then is it history.
  await eventually(async () => {
    const { events } = await journey.handle.fetchHistory();
    return keyIdsIn(events!.slice(before)).length > 0;
  });
  const { events } = await journey.handle.fetchHistory();
  expect(keyIdsIn(events!.slice(before))).toEqual(['a']);
  expect(defaultPayloadConverter.fromPayload(firstInput(events!))).toMatchObject({
    clientId: journey.clientId,
  });
});

const firstInput = (events: readonly { workflowExecutionStartedEventAttributes?: unknown }[]) =>
  (events[0] as { workflowExecutionStartedEventAttributes: { input: { payloads: [never] } } })
    .workflowExecutionStartedEventAttributes.input.payloads[0];

/** The ids of all keys that something in these is sealed under, in order. */
const keyIdsIn = (events: readonly unknown[]): string[] => {
  const ids = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    const id = (value as Record<string, unknown>)['encryption-key-id'];
    if (id instanceof Uint8Array) ids.add(Buffer.from(id).toString());
    Object.values(value).forEach(look);
  };
  events.forEach(look);
  return [...ids].sort();
};

/** A keyring that is turned under open journeys: every earlier key stays in it. */
class TurningRing implements KeyProvider {
  private ids: [string, ...string[]] = ['a'];
  private ring = keyring('a');
  readonly active: KeyProvider['active'] = () => this.ring.active();
  readonly withId: KeyProvider['withId'] = (id) => this.ring.withId(id);
  turnTo(id: string): void {
    this.ids = [id, ...this.ids];
    this.ring = keyring(id, this.ids);
  }
}
