import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { whyQuery } from '#contracts/journey-definitions';
import { explainRecorded } from '#journey/explain/recorded';
import type { CurrentExplanation } from '#journey/explain/current';
import { inScreening, inTreatment, recordThisWeek } from '../support/course.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
});

afterAll(() => stage?.close());

const ask = async (journey: JourneyOnStage, at?: number): Promise<CurrentExplanation> =>
  (await (at === undefined ? journey.handle.query(whyQuery) : journey.handle.query(whyQuery, at)))!;

test('the Query says what the record says, without the events that the workflow does not keep', async () => {
  const journey = await inTreatment(stage);
  await journey.passDays(3);
  await recordThisWeek(journey, 15, 11.5);
  const at = journey.now;
  const asked = await ask(journey, at);
  const recorded = explainRecorded(journey.journeyId, await journey.events(), stage.policy, at);
  const items = recorded.items.map((item) => ({ ...item, seq: null, by: null, reason: null }));
  expect(asked).toEqual({ ...recorded, items });
  const taper = asked.items.find(({ about }) => about === 'taper')!;
  expect(taper.inputs.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['daysAtTier', 'deliveredHours', 'reviewSinceTier']),
  );
});

test('without an instant it answers as of when the journey moved last; another policy is named at once', async () => {
  const journey = await inScreening(stage);
  await journey.adopt({ ...stage.policy, version: 'another' });
  const asked = await ask(journey);
  const [last] = (await journey.events()).slice(-1);
  expect(asked).toMatchObject({ seq: last!.seq, policyVersion: 'another' });
  expect(Date.parse(asked.at)).toBeGreaterThanOrEqual(last!.at);
  expect(asked.items.map(({ id }) => id)).toEqual([
    ...['risk.screen', 'screening', 'screening.priority'],
    ...['screening.0', 'risk.screen.0', 'screening.priority.0'],
  ]);
});
