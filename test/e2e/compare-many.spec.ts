import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { request } from 'node:http';
import type { ComparedJourney, ComparisonLine } from '#contracts/http/compare-policies';
import { documentOf } from '#policy/recorded';
import { RecordJourney } from '#records/journeys/record-journey';
import { OPEN_PHASES } from '#journey/model/phase';
import { IN_PHASE } from '#scenarios/pure/in-phase';
import { ApiOnStage, DIRECTOR, type Answer } from '../support/api-on-stage.js';
import { newClient } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

/** More than two batches. */
const JOURNEYS = 130;

let stage: Stage;
let api: ApiOnStage;
const ids: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  api = await ApiOnStage.open(stage);
  const { database, policy } = stage;
  const records = new RecordJourney(database.dataSource);
  const courses = OPEN_PHASES.map((phase) => IN_PHASE[phase]({ policy, tier: 'T2' }));
  for (let n = 0; n < JOURNEYS; n += 1) {
    const { events, view } = courses[n % courses.length]!;
    const clientId = await newClient(stage);
    const journeyId = `${clientId}.1`;
    await records.record({ journeyId, clientId, events, view: { ...view, journeyId } });
    ids.push(journeyId);
  }
  const { clocks, taper } = policy;
  const document = {
    ...documentOf(policy),
    version: 'other',
    taper: { ...taper, daysAtTier: 3 },
    clocks: {
      ...clocks,
      firstContact: { businessDays: 3 },
      reviewDays: 11,
      assessment: { days: 3 },
      planning: { days: 3 },
      seatKeptOnHold: { days: 10 },
    },
  };
  await api.post('/v1/policies', { by: DIRECTOR, document, draft: true });
});

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

const compare = (body: object = {}): Promise<Answer> =>
  api.post('/v1/policies/compare', { from: stage.policy.version, to: 'other', ...body });
const linesOf = ({ text }: Answer): ComparisonLine[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ComparisonLine);
const journeysIn = (lines: readonly ComparisonLine[]): ComparedJourney[] =>
  lines.filter((line) => 'journeyId' in line);

test('each journey once, in the order of the ids, and progress that only goes forward', async () => {
  const lines = linesOf(await compare());
  const changed = journeysIn(lines).map(({ journeyId }) => journeyId);
  expect(changed).toEqual([...new Set(changed)].sort());
  expect(ids).toEqual(expect.arrayContaining(changed));
  const progress = lines.flatMap((line) => ('progress' in line ? line.progress : []));
  expect(progress).toEqual([0, 50, 100, JOURNEYS].map((compared) => ({ compared, of: JOURNEYS })));
  expect(lines.at(-1)).toMatchObject({
    summary: { journeys: JOURNEYS, changed: changed.length, stopped: false },
  });
  expect(changed.length).toBeGreaterThan(50);
});

test('asked for one by one it is the same', async () => {
  const some = ids.slice(0, 20);
  const named = journeysIn(linesOf(await compare({ journeyIds: some })));
  const all = journeysIn(linesOf(await compare()));
  expect(named).toEqual(all.filter(({ journeyId }) => some.includes(journeyId)));
});

test('it says whose journey it is as a list does, and nothing that somebody wrote', async () => {
  const { text } = await compare();
  const WORDS = [
    'interview',
    'stay sober',
    'needs residential care',
    'residential program',
    'call the program',
  ];
  for (const words of WORDS) expect(text).not.toContain(words);
  const listed = (await api.get('/v1/journeys?limit=1')).body as unknown as { items: { client: object }[] };
  const keysOf = (all: readonly object[]) => [...new Set(all.flatMap((one) => Object.keys(one)))].sort();
  const changed = journeysIn(linesOf(await compare()));
  expect(keysOf(changed)).toEqual(['client', 'differences', 'journeyId', 'phase', 'policyVersion']);
  expect(keysOf(changed.map(({ client }) => client))).toEqual(keysOf([listed.items[0]!.client]));
});

test('a version twice changes nothing for anybody; one that is not there is named', async () => {
  const twice = linesOf(await compare({ from: 'other' }));
  expect(journeysIn(twice)).toEqual([]);
  expect(twice.at(-1)).toMatchObject({ summary: { journeys: JOURNEYS, changed: 0, byRule: [] } });
  for (const body of [{ from: 'nowhere' }, { to: 'nowhere' }])
    expect((await compare(body)).body).toMatchObject({
      status: 404,
      code: 'no-such-policy',
      detail: expect.stringContaining('nowhere'),
    });
});

test('a thousand journeys at most, and one at least, may be named', async () => {
  for (const journeyIds of [[], Array<string>(1001).fill(ids[0]!)])
    expect((await compare({ journeyIds })).body).toMatchObject({
      status: 400,
      errors: [{ field: 'journeyIds' }],
    });
});

test('whoever hangs up in the middle stops nothing else', async () => {
  const signed = await api.signed();
  await new Promise<void>((hungUp, failed) => {
    const asked = request(
      `${api.url}/v1/policies/compare`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...signed } },
      (answer) =>
        answer.once('data', () => {
          asked.destroy();
          hungUp();
        }),
    );
    asked.once('error', failed);
    asked.end(JSON.stringify({ from: stage.policy.version, to: 'other' }));
  });
  expect(linesOf(await compare()).at(-1)).toMatchObject({ summary: { journeys: JOURNEYS } });
});
