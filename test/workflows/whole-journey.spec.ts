import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.startWorker();
});
afterAll(() => stage.close());

test('a referral opens a journey in intake, durable and readable', async () => {
  const journey = await JourneyOnStage.refer(stage);
  expect(journey.view.phase).toBe('intake');
  const t0 = performance.now();
  await journey.reach('recordContactAttempt', { reached: true });
  console.log('update', performance.now() - t0);
  await journey.reach('recordConsent', { signer: 'client' });
  expect(journey.view.phase).toBe('screening');
  await journey.passDays(30);
  const events = await journey.events();
  console.log(events.map((e) => `${new Date(e.at).toISOString()} ${e.type} ${e.rule?.id ?? ''} ${JSON.stringify(e.data)}`).join('\n'));
  const { history } = await journey.handle.fetchHistory().then((h) => ({ history: h }));
  console.log(history.events!.map((e) => `${e.eventId} ${e.eventType}`).join('\n'));
});
