import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { documentOf } from '#policy/recorded';
import { ComparedJourneys } from '#records/journeys/compared-journeys';
import { ReadEvents } from '#records/journeys/read-events';
import { ApiOnStage, DIRECTOR, type Answer } from '../support/api-on-stage.js';
import { auditSince } from '../support/audit-rows.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
let api: ApiOnStage;
let open: string[];
let closed: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
  api = await ApiOnStage.open(stage);
  const refer = async (): Promise<string> => (await api.refer()).body.journeyId;
  open = [await refer(), await refer(), await refer()].sort();
  closed = await refer();
  await api.reach(closed, 'withdraw', { reason: 'moved away' });
  const { clocks } = stage.policy;
  const document = {
    ...documentOf(stage.policy),
    version: 'slower',
    clocks: { ...clocks, firstContact: { businessDays: 9 } },
  };
  await api.post('/v1/policies', { by: DIRECTOR, document, draft: true });
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const compare = (body: object): Promise<Answer> =>
  api.post('/v1/policies/compare', { from: stage.policy.version, to: 'slower', ...body });
const linesOf = ({ text }: Answer): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

test('whose rows it shows is in the audit, and who would not change is not', async () => {
  const rows = await auditSince(stage.database);
  await compare({});
  const found = (await rows()) as unknown as { action: string; details: { shown?: string[] } }[];
  expect(found.map(({ action }) => action)).toEqual(['read', 'read']);
  expect(found.flatMap(({ details: { shown = [] } }) => shown).sort()).toEqual(open);
});

test('progress, a line for each journey that would change, and a summary by rule', async () => {
  const lines = linesOf(await compare({}));
  expect(lines[0]).toEqual({ progress: { compared: 0, of: 4 } });
  expect(lines.slice(1, 4)).toEqual(
    open.map((journeyId) => ({
      journeyId,
      client: expect.objectContaining({ family: 'Example', recordNumber: expect.any(String) }),
      phase: 'intake',
      policyVersion: stage.policy.version,
      differences: [
        {
          rule: 'R-CONTACT',
          what: expect.stringContaining('First contact attempt'),
          seq: null,
          from: expect.stringMatching(/^due /),
          to: expect.stringMatching(/^due /),
        },
      ],
    })),
  );
  expect(lines.slice(4)).toEqual([
    { progress: { compared: 4, of: 4 } },
    {
      summary: {
        from: stage.policy.version,
        to: 'slower',
        stopped: false,
        journeys: 4,
        changed: 3,
        byRule: [{ rule: 'R-CONTACT', journeys: 3, differences: 3 }],
      },
    },
  ]);
});

test('only open ones, and only those that are asked for', async () => {
  expect(linesOf(await compare({ openOnly: true })).at(-1)).toMatchObject({ summary: { journeys: 3 } });
  expect(linesOf(await compare({ journeyIds: [open[1], closed] })).at(-1)).toMatchObject({
    summary: { journeys: 2, changed: 1 },
  });
});

test('a policy with itself changes nothing', async () => {
  expect(linesOf(await compare({ to: stage.policy.version })).at(-1)).toMatchObject({
    summary: { journeys: 4, changed: 0, byRule: [] },
  });
});

test('what cannot be compared', async () => {
  expect(await compare({ to: 'nowhere' })).toMatchObject({ status: 404, body: { code: 'no-such-policy' } });
  const bad = await compare({ to: 'a b', openOnly: 'yes', journeyIds: ['x'], more: 1 });
  expect(bad.body.errors.map(({ field }) => field).sort()).toEqual([
    'journeyIds.0',
    'more',
    'openOnly',
    'to',
  ]);
});

test('batches are whole journeys, each once, in the order of their ids', async () => {
  const { dataSource } = stage.database;
  const seen: string[] = [];
  for await (const batch of new ComparedJourneys(dataSource).batches(
    { openOnly: false, journeyIds: null },
    3,
  )) {
    expect(batch.length).toBeLessThanOrEqual(3);
    for (const { journeyId, events, birthDate } of batch) {
      seen.push(journeyId);
      expect(birthDate).toMatch(/^\d{4}/);
      expect(events).toEqual(await new ReadEvents(dataSource).upTo(journeyId, 1_000));
    }
  }
  expect(seen).toEqual([...open, closed].sort());
});
