import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inTreatment, recordThisWeek } from '../support/course.js';
import { given } from '../support/given.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { searchAttributes } from '#contracts/search-attributes';
import { keepGolden } from '../replay/keep-golden.js';
import { openStage, type Stage } from '../support/stage.js';
import { reviewed } from '#scenarios/review';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Shuts the database's door and throws everybody out, or opens it again. */
const database = async (open: boolean): Promise<void> => {
  const admin = new pg.Client({ connectionString: given('TEST_DATABASE_URL') });
  await admin.connect();
  const name = new URL(stage.database.url).pathname.slice(1);
  await admin.query(`alter database ${name} allow_connections ${open}`);
  if (!open)
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await admin.end();
};

const sequences = async (journey: JourneyOnStage): Promise<number[]> =>
  (await journey.events()).map(({ seq }) => seq);
const upTo = (seq: number): number[] => Array.from({ length: seq }, (_, index) => index + 1);

test('PostgreSQL away: the milestone waits, a relapse is taken, nothing is lost or repeated', async () => {
  const worker = await stage.startWorker();
  const journey = await inTreatment(stage);
  const length = async (): Promise<number> => (await journey.handle.describe()).historyLength;
  const before = await length();
  await database(false);
  const waiting = journey.reach('reviewPlan', reviewed('while the database is away'));
  await journey.report({ name: 'relapseReported', data: { source: 'family', note: null } });
  const early = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 3_000, 'waits'))]);
  expect(early).toBe('waits');
  await database(true);
  await waiting;
  await journey.reach('acknowledgeRelapse', {});
  expect(await journey.eventsOf('planReviewed')).toHaveLength(1);
  expect(await journey.eventsOf('relapseReported')).toHaveLength(1);
  expect(await sequences(journey)).toEqual(upTo(journey.view.seq));
  // However often the activity was tried.
  expect((await length()) - before).toBeLessThan(60);
  await keepGolden('database-away', journey.handle);
  await worker.stop();
});

test('no worker: milestones and facts sent meanwhile arrive once, and alerts are raised once a rung (R-ONCE)', async () => {
  const first = await stage.startWorker();
  const journey = await inTreatment(stage);
  await first.stop();
  await journey.report({ name: 'highRiskReported', data: { source: 'judgement', note: null } });
  const requestId = randomUUID();
  const sentTwice = [1, 2].map(() => journey.reach('reviewPlan', reviewed('once'), undefined, requestId));
  const second = await stage.startWorker({ maxCachedWorkflows: 0 });
  await Promise.all(sentTwice);
  await journey.passHours(2);
  const alerts = (await journey.eventsOf('taskRaised')).filter(({ rule }) => rule?.id === 'R-RISK-HIGH');
  const told = alerts.map(({ data }) => `${data.role} ${data.rung}`);
  expect(told.slice(0, 3)).toEqual(['onCall 0', 'supervisor 1', 'director 2']);
  // H4: nobody has acknowledged, so the director is told again, a quarter of an hour after the other.
  expect(told.length).toBeGreaterThan(3);
  expect(new Set(told.slice(3))).toEqual(new Set(['director 2']));
  expect(await journey.eventsOf('planReviewed')).toHaveLength(1);
  await keepGolden('high-risk', journey.handle);
  await second.stop();
});

test('a long journey continues as new with its state, its clocks and the requests it has answered', async () => {
  const worker = await stage.startWorker();
  const journey = await inTreatment(stage);
  const runBefore = (await journey.handle.describe()).runId;
  const requestId = randomUUID();
  await journey.reach('reviewPlan', reviewed('first'), undefined, requestId);
  let sent = 0;
  for (; sent < 80 && (await journey.handle.describe()).runId === runBefore; sent += 1)
    await recordThisWeek(journey, 15, sent % 15);
  const described = await journey.handle.describe();
  expect(described.runId).not.toBe(runBefore);
  expect(described.typedSearchAttributes.get(searchAttributes.phase)).toBe('treatment');
  await journey.reach('reviewPlan', reviewed('first'), undefined, requestId);
  expect(await journey.eventsOf('planReviewed')).toHaveLength(1);
  expect((await journey.eventsOf('weekRecorded')).length).toBe(sent);
  await journey.passDays(80);
  expect((await journey.eventsOf('taskRaised')).some(({ data }) => data.clock === 'length.plan.0')).toBe(
    true,
  );
  expect(await sequences(journey)).toEqual(upTo((await journey.recorded()).seq));
  await keepGolden('continued-as-new', journey.handle);
  await worker.stop();
});
