import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { AttendanceResults, SessionsList } from '#contracts/http/sessions';
import { milestoneUpdate } from '#contracts/journey-definitions';
import type { MilestoneAnswer, MilestoneMessage } from '#contracts/journey-messages';
import { OwedRecordings } from '#records/journeys/owed-recordings';
import { RecordingReconciler } from '#api/platform/recording/recording-reconciler';
import { PLAN } from '#scenarios/plan';
import { withSlots } from '#scenarios/slots';
import { ApiOnStage, CLINICIAN } from '../support/api-on-stage.js';
import { inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { whileNothingIsWritten } from '../support/nothing-written.js';
import { openStage, type Stage } from '../support/stage.js';
import { reviewed } from '#scenarios/review';

let stage: Stage;
let api: ApiOnStage;
let group: JourneyOnStage[];
/** A date on which all of them had a group session. */
let date: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  // Connections of its own, which can be told from those of the worker.
  api = await ApiOnStage.open(stage, { records: { databaseUrl: stage.database.url } });
});

beforeEach(async () => {
  group = await Promise.all([0, 1, 2].map(() => inTreatment(stage, {}, undefined, withSlots(PLAN))));
  for (const journey of group) await journey.passDays(10);
  const [first] = group;
  const { items } = (
    await api.get(
      `/v1/journeys/${first!.journeyId}/sessions?from=${first!.localDate(-10)}&to=${first!.localDate(-1)}`,
    )
  ).body as unknown as SessionsList;
  date = items.find(({ kind }) => kind === 'group')!.session.slice(0, 10);
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const body = () => ({
  by: CLINICIAN,
  date,
  group: 'morning',
  entries: group.map(({ journeyId }) => ({ journeyId, outcome: 'attended', minutes: 60 })),
});
const recordedTimes = (): Promise<number[]> =>
  Promise.all(group.map(async (journey) => (await journey.eventsOf('attendanceRecorded')).length));
const owed = async (): Promise<string[]> =>
  (await new OwedRecordings(stage.database.dataSource).overdue(0)).map(({ journeyId }) => journeyId);
const settle = (): Promise<void> => api.app.get(RecordingReconciler).settle(0);

/** A request whose process dies as soon as the journey has answered it. */
const toldAndForgotten = async (
  { journeyId, handle }: JourneyOnStage,
  session: string,
): Promise<MilestoneAnswer> => {
  const request = { id: randomUUID(), hash: 'none' };
  await new OwedRecordings(stage.database.dataSource).takeOn([{ requestId: request.id, journeyId }]);
  const data = { session, outcome: 'attended', minutes: 60, reason: null } as const;
  const message: MilestoneMessage = {
    journeyId,
    milestone: { name: 'recordAttendance', data },
    by: CLINICIAN,
    request,
    senderRecords: { after: 0 },
  };
  return handle.executeUpdate(milestoneUpdate, {
    args: [message],
    updateId: request.id,
  });
};

/** Ends the connection of the API's that waits to write; whether there was one. */
const commitsEnded = async (): Promise<boolean> => {
  // Not in the blocker's transaction, which would see the connections of its beginning.
  const ended = await stage.database.owner.query<unknown[]>(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'iop-api' and datname = current_database() and wait_event_type = 'Lock'`,
  );
  return ended.length > 0;
};

test('PostgreSQL gives up on the commit: 503, and the same key has the one true answer later', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const answer = await whileNothingIsWritten(stage.database, async () => {
    const sent = api.post('/v1/sessions/attendance', body(), key);
    await eventually(commitsEnded);
    return sent;
  });
  expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
  expect(await recordedTimes()).toEqual([0, 0, 0]);

  const again = (await api.post('/v1/sessions/attendance', body(), key)).body as unknown as AttendanceResults;
  expect(again.results.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await recordedTimes()).toEqual([1, 1, 1]);
  const once = (await api.post('/v1/sessions/attendance', body(), key)).body as unknown as AttendanceResults;
  expect(once).toEqual(again);
});

/** Until `work` is done, PostgreSQL takes no event of this journey. */
const whileRefused = async <T>(journeyId: string, work: () => Promise<T>): Promise<T> => {
  const { owner } = stage.database;
  await owner.query(
    `alter table journey_event add constraint refused check (journey_id <> '${journeyId}') not valid`,
  );
  return work().finally(() => owner.query('alter table journey_event drop constraint refused'));
};

test('PostgreSQL refuses what one of them would record: the others are on record, and its line says so', async () => {
  const key = { 'idempotency-key': randomUUID() };
  const send = async () =>
    (await api.post('/v1/sessions/attendance', body(), key)).body as unknown as AttendanceResults;
  const { results } = await whileRefused(group[1]!.journeyId, send);
  expect(results.map(({ ok, problem }) => [ok, problem?.code])).toEqual([
    [true, undefined],
    [false, 'internal'],
    [true, undefined],
  ]);
  // Under which its cause stands in the log.
  expect(results[1]!.problem!.instance).toMatch(/^urn:uuid:/);
  expect(await recordedTimes()).toEqual([1, 0, 1]);

  // What it had decided is not lost: the same key has it recorded as soon as PostgreSQL takes it.
  expect((await send()).results.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await recordedTimes()).toEqual([1, 1, 1]);
});

test('the process dies between the journeys and the commit: another one records what it owed', async () => {
  const answers = await Promise.all(group.map((journey) => toldAndForgotten(journey, `${date}@morning`)));
  expect(await recordedTimes()).toEqual([0, 0, 0]);
  expect((await owed()).sort()).toEqual(group.map(({ journeyId }) => journeyId).sort());
  await Promise.all([settle(), settle()]);
  expect(await recordedTimes()).toEqual([1, 1, 1]);
  expect(await Promise.all(group.map(async (journey) => (await journey.recorded()).seq))).toEqual(
    answers.map(({ seq }) => seq),
  );
  expect(await owed()).toEqual([]);
});

test('also where an operator has cancelled the journey meanwhile', async () => {
  const [journey] = group;
  await toldAndForgotten(journey!, `${date}@morning`);
  await journey!.handle.cancel();
  await expect(journey!.handle.result()).rejects.toThrow('cancelled');
  await settle();
  expect(await journey!.eventsOf('attendanceRecorded')).toHaveLength(1);
});

test('what was refused, or is recorded already, is owed no longer', async () => {
  const [journey, other] = group;
  await expect(toldAndForgotten(journey!, '2020-01-06.mon-group')).rejects.toThrow('Update failed');
  await toldAndForgotten(other!, `${date}@morning`);
  await other!.reach('reviewPlan', reviewed('engaged'));
  expect(await owed()).toEqual([journey!.journeyId]);
  await settle();
  expect(await owed()).toEqual([]);
  expect(await recordedTimes()).toEqual([0, 1, 0]);
});
