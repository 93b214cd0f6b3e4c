import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NEW_TRACK_RUN_OPTIONS } from '#contracts/track-messages';
import type { Policy } from '#journey/model/policy';
import { documentOf } from '#policy/recorded';
import { PolicyVersions } from '#records/policies/policy-versions';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { PLAN } from '#scenarios/plan';
import { inScreening } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { Reconciler, textOf } from '../support/reconciler.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';
import { leaving } from '#scenarios/leaving';

let stage: Stage;
let track: TrackOnStage;
let reconciler: Reconciler;
let treated: JourneyOnStage;
let waiting: JourneyOnStage;
let closed: JourneyOnStage;
let adopted: JourneyOnStage;
let begun: JourneyOnStage;

const ask = <Row = unknown>(text: string, values: unknown[] = []): Promise<Row[]> =>
  stage.database.owner.query<Row[]>(text, values);

const screened = async (): Promise<JourneyOnStage> => {
  const journey = await inScreening(stage, { track: track.trackId });
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await journey.reach('recordEligibility', { ...ELIGIBLE, seat: null, track: track.trackId });
  return journey;
};

const inTreatment = async (): Promise<JourneyOnStage> => {
  const journey = await screened();
  await journey.reach('recordAssessment', LEVEL_3);
  await journey.reach('decideLevel', { level: 3, reason: null, handOff: null });
  await journey.reach('draftPlan', { plan: PLAN, reason: null });
  await journey.reach('signPlan', { signer: 'client' });
  await journey.reach('signPlan', { signer: 'clinician' });
  // Long enough for ladders to be climbed.
  await journey.passDays(12);
  return journey;
};

const withdrawn = async (): Promise<JourneyOnStage> => {
  const journey = await inScreening(stage);
  await journey.reach('withdraw', leaving('moves away'));
  return journey;
};

/** Under a policy that was published after it had been opened. */
const underAnother = async (): Promise<JourneyOnStage> => {
  const clocks = { ...stage.policy.clocks, firstContact: { businessDays: 9 } };
  const to: Policy = { ...stage.policy, version: 'b.1', clocks };
  const published = { status: 'published', by: 'director-1', note: null, request: null } as const;
  const versions = new PolicyVersions(stage.database.dataSource);
  await versions.keep({ version: to.version, document: documentOf(to), ...published });
  const journey = await inScreening(stage);
  await journey.adopt(to);
  return journey;
};

beforeAll(async () => {
  stage = await openStage(policyOfTrack(1));
  await stage.startWorker();
  track = new TrackOnStage(stage);
  treated = await inTreatment();
  [waiting, closed, adopted, begun] = await Promise.all([
    ...[screened(), withdrawn(), underAnother()],
    JourneyOnStage.refer(stage),
  ] as const);
  reconciler = await Reconciler.of(stage);
});
afterAll(() => stage?.close());

test('nothing differs where nobody has touched anything', async () => {
  const { journeys, tracks, differences } = await reconciler.look();
  expect({ journeys, tracks, differences }).toEqual({ journeys: 5, tracks: 1, differences: [] });
  expect(await reconciler.found(false)).toEqual([]);
});

describe('what somebody changed by hand is found and mended', () => {
  const mends = async (expected: readonly unknown[]): Promise<void> => {
    const found = await reconciler.look();
    expect(textOf(found)).toEqual(expected);
    const mended = await reconciler.mend(null, found);
    expect(mended.filter(({ not }) => not !== null)).toEqual([]);
    expect(await reconciler.found()).toEqual([]);
  };
  const rows = (table: string, { journeyId }: JourneyOnStage): Promise<object[]> =>
    ask<object>(`select * from ${table} where journey_id = $1 order by seq`, [journeyId]);

  test('the row: a column, and the view', async () => {
    const before = await rows('journey', treated);
    await ask(
      `update journey set phase = 'planning', view = jsonb_set(view, '{risk}', '"high"') where journey_id = $1`,
      [treated.journeyId],
    );
    await mends([`row-differs ${treated.journeyId}`]);
    expect(await rows('journey', treated)).toEqual(before);
  });

  test('the row beside it, by which caseloads are sorted: another, and none at all', async () => {
    const before = await rows('standing', treated);
    expect(before).toHaveLength(1);
    await ask(`update standing set due = due + interval '1 day', flags = '{minor}' where journey_id = $1`, [
      treated.journeyId,
    ]);
    await mends([`row-differs ${treated.journeyId}`]);
    expect(await rows('standing', treated)).toEqual(before);
    await ask('update standing set track = null where journey_id = $1', [treated.journeyId]);
    await mends([`row-differs ${treated.journeyId}`]);
    await ask('delete from standing where journey_id = $1', [treated.journeyId]);
    await mends([`row-differs ${treated.journeyId}`]);
    expect(await rows('standing', treated)).toEqual(before);
  });

  test('what an event says, which changes no row', async () => {
    const before = await rows('journey_event', treated);
    const [{ seq }] = (await ask<{ seq: number }>(
      `select seq from journey_event where journey_id = $1 and type = 'planDrafted'`,
      [treated.journeyId],
    )) as [{ seq: number }];
    await ask(`update journey_event set reason = 'another' where journey_id = $1 and seq = $2`, [
      treated.journeyId,
      seq,
    ]);
    await mends([`event-differs ${treated.journeyId} ${seq}`]);
    expect(await rows('journey_event', treated)).toEqual(before);
    const kept = await ask(
      `select source, seq, "row"->>'reason' as reason, "by", reason as why from replaced_record
                            where subject_id = $1 and source = 'journey_event'`,
      [treated.journeyId],
    );
    expect(kept).toEqual([
      { source: 'journey_event', seq, reason: 'another', by: 'operator-1', why: 'for a trial' },
    ]);
  });

  test('a task', async () => {
    const before = await rows('task', treated);
    expect(before.length).toBeGreaterThan(1);
    await ask(
      `update task set status = case status when 'open' then 'closed' else 'open' end
               where (journey_id, task) = (select journey_id, task from task where journey_id = $1 limit 1)`,
      [treated.journeyId],
    );
    const found = await reconciler.look();
    expect(textOf(found)).toEqual([expect.stringMatching(`^tasks-differ ${treated.journeyId} `)]);
    await reconciler.mend(null, found);
    expect(await rows('task', treated)).toEqual(before);
  });

  test('events taken away, of an open and of a closed journey', async () => {
    const before = [await rows('journey_event', treated), await rows('journey_event', closed)];
    await ask(`delete from journey_event where (journey_id, seq) in (($1, 3), ($2, 2))`, [
      treated.journeyId,
      closed.journeyId,
    ]);
    const found = await reconciler.look();
    expect(textOf(found)).toContain(`gap-in-sequence ${treated.journeyId} 3`);
    expect(textOf(found)).toContain(`gap-in-sequence ${closed.journeyId} 2`);
    await reconciler.mend(null, found);
    expect([await rows('journey_event', treated), await rows('journey_event', closed)]).toEqual(before);
  });

  test('a journey that is not there at all any more, and what its referral said of the client', async () => {
    // As a referral leaves it behind whose sender has gone before anything was on record.
    await ask(
      `insert into referral_document (request_id, client_id, received_at, source, content, said)
       select request_id, $2, clock_timestamp(), 'json', '{}', '{"phone": "555 010 7788"}' from journey_event
       where (journey_id, seq) = ($1, 1) on conflict do nothing`,
      [adopted.journeyId, adopted.clientId],
    );
    await ask('update client set phone = null where id = $1', [adopted.clientId]);
    for (const table of ['standing', 'task', 'journey_event', 'journey'])
      await ask(`delete from ${table} where journey_id = $1`, [adopted.journeyId]);
    await mends([`not-in-records ${adopted.journeyId} 1`]);
    expect((await adopted.recorded()).policyVersion).toBe('b.1');
    expect(await ask('select phone from client where id = $1', [adopted.clientId])).toEqual([
      { phone: '555 010 7788' },
    ]);
  });

  test('an event that never happened is taken away only where somebody says so', async () => {
    const { seq } = await begun.recorded();
    await ask(
      `insert into journey_event select journey_id, $2, at, 'contactAttempted', '{"reached": true}', by_id, by_role, rule_id,
              rule_version, reason, 'invented', 'none' from journey_event where journey_id = $1 and seq = 1`,
      [begun.journeyId, seq + 1],
    );
    const found = await reconciler.look();
    expect(textOf(found)).toContain(`workflow-behind ${begun.journeyId} ${seq + 1}`);
    const mended = (not: string | null) => [{ subject: { kind: 'journey', id: begun.journeyId }, not }];
    expect(await reconciler.mend(null, found)).toEqual(mended('trust'));
    expect(await reconciler.mend('journey', found)).toEqual(mended(null));
    expect(await reconciler.found()).toEqual([]);
    expect(await begun.eventsOf('contactAttempted')).toEqual([]);
  });

  test('a track', async () => {
    await ask(`update track set view = jsonb_set(view, '{taken}', '7') where track_id = $1`, [track.trackId]);
    await ask(`update track_event set by_id = 'nobody' where track_id = $1 and seq = 1`, [track.trackId]);
    await mends([`event-differs ${track.trackId} 1`, `row-differs ${track.trackId}`]);
    expect(await track.recorded()).toMatchObject({ taken: 1 });
  });

  test('the audit has a row for each, and nothing that anybody typed', async () => {
    const audited = await ask<{ details: object }>(
      `select details from audit where action = 'repair' and subject_id = $1 order by seq`,
      [begun.journeyId],
    );
    const { seq } = await begun.recorded();
    expect(audited).toEqual([
      {
        details: {
          kinds: expect.arrayContaining(['workflow-behind']),
          ...{ from: seq + 1, to: seq + 1, replaced: 1, written: 0, tasks: 0 },
        },
      },
    ]);
  });
});

describe('where nothing runs any more', () => {
  test('the journey goes on from its records, under the policy that it had adopted, and remembers its requests', async () => {
    const key = 'a-request-of-before';
    await adopted.reach('recordRisk', { level: 'low', by: 'C-SSRS' }, undefined, key);
    const before = await adopted.handle.query('view');
    await adopted.handle.terminate('by mistake');
    const found = await reconciler.look();
    expect(textOf(found)).toEqual([`nothing-runs ${adopted.journeyId}`]);
    expect(await reconciler.mend(null, found)).toEqual([
      { subject: { kind: 'journey', id: adopted.journeyId }, not: null },
    ]);
    expect(await adopted.handle.query('view')).toEqual(before);

    const { seq } = await adopted.recorded();
    await adopted.reach('recordRisk', { level: 'low', by: 'C-SSRS' }, undefined, key);
    expect((await adopted.recorded()).seq).toBe(seq);
    await adopted.reach('recordEligibility', { ...ELIGIBLE, seat: null, track: track.trackId });
    expect((await adopted.recorded()).phase).toBe('waitlist');
    expect(await reconciler.found()).toEqual([]);
    const { searchAttributes } = await adopted.handle.describe();
    expect(searchAttributes).toMatchObject({ IopPhase: ['waitlist'], IopTrack: [track.trackId] });
  });

  test('the track goes on with its line', async () => {
    const before = await track.view();
    await track.handle.terminate('by mistake');
    const found = await reconciler.look();
    expect(textOf(found)).toEqual([`nothing-runs ${track.trackId}`]);
    await reconciler.mend(null, found);
    expect(await track.view()).toEqual(before);
    expect(await track.begunWith()).toMatchObject(NEW_TRACK_RUN_OPTIONS);
    expect(await reconciler.found()).toEqual([]);
  });
});

test('a seat that the track holds for nobody is given back', async () => {
  expect((await track.view()).waitlist.map(({ journeyId }) => journeyId)).toEqual([
    waiting.journeyId,
    adopted.journeyId,
  ]);
  const stranger = `${crypto.randomUUID()}.1`;
  await track.ask(stranger);
  await eventually(async () => (await track.recorded())?.waitlist.length === 3);
  const found = await reconciler.look();
  expect(textOf(found)).toEqual([`seat-differs ${stranger}`]);
  expect(await reconciler.mend(null, found)).toEqual([
    { subject: { kind: 'journey', id: stranger }, not: null },
  ]);
  await eventually(async () => (await track.recorded())?.waitlist.length === 2);
  expect(await reconciler.found()).toEqual([]);
});
