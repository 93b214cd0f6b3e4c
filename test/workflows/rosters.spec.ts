import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { trackInput } from '#contracts/track-messages';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { leaving } from '#scenarios/leaving';
import { staff } from '#scenarios/people';
import { PLAN } from '#scenarios/plan';
import { GROUP, heldBy, withSlots } from '#scenarios/slots';
import { TrackClient } from '#temporal/clients/track-client';
import { inScreening } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { PATIENT_MS, type JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';

let stage: Stage;
let track: TrackOnStage;
beforeAll(async () => {
  stage = await openStage(policyOfTrack(12));
  await stage.startWorker();
  track = new TrackOnStage(stage);
  await arrange(GROUP, 1);
  await arrange('evening', 12);
});
afterAll(() => stage.close());

const arrange = async (group: string, capacity: number): Promise<void> => {
  const id = randomUUID();
  await new TrackClient(stage, { answerWithinMs: PATIENT_MS }).arrange(
    trackInput(track.trackId, stage.policy)!,
    {
      command: { name: 'arrangeGroup', group, kind: 'usual', capacity, therapists: ['staff-1'] },
      by: staff('supervisor'),
      request: { id, hash: id },
    },
  );
};

const signed = async (journey: JourneyOnStage): Promise<void> => {
  await journey.reach('signPlan', { signer: 'client' });
  await journey.reach('signPlan', { signer: 'clinician' });
};
/** A plan is drafted that names the group; it is not signed yet. */
const drafted = async (): Promise<JourneyOnStage> => {
  const journey = await inScreening(stage, { track: track.trackId });
  await journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
  await journey.reach('recordEligibility', { ...ELIGIBLE, seat: null, track: track.trackId });
  await journey.reach('recordAssessment', LEVEL_3);
  await journey.reach('decideLevel', { level: 3, reason: null, handOff: null });
  await journey.reach('draftPlan', { plan: withSlots(PLAN), reason: null });
  return journey;
};
const onRoster = async (group: string): Promise<string[]> =>
  (await track.view()).groups.find(({ id }) => id === group)!.roster.map(({ journeyId }) => journeyId);
const answers = (journey: JourneyOnStage) => journey.eventsOf('rosterAnswered');
const isTold = async (journey: JourneyOnStage): Promise<boolean> =>
  (await journey.recorded()).tasks.some(({ task }) => task.startsWith('group.'));

test('W20: two plans are signed at once for the last place: one is on the roster, of the other somebody is told', async () => {
  const both = [await drafted(), await drafted()];
  await Promise.all(both.map(signed));
  await eventually(async () => (await Promise.all(both.map(answers))).every((said) => said.length === 1));
  const [member, ...others] = await onRoster(GROUP);
  expect(others).toEqual([]);
  const winner = both.find(({ journeyId }) => journeyId === member)!;
  const loser = both.find((journey) => journey !== winner)!;
  expect((await answers(winner))[0]!.data.off).toEqual([]);
  expect((await answers(loser))[0]!.data.off).toEqual([{ group: GROUP, because: 'full' }]);
  expect([await isTold(winner), await isTold(loser)]).toEqual([false, true]);

  // The other's plan is amended: they come to the evening, and nobody is asked any more.
  await loser.reach('amendPlan', {
    plan: withSlots(PLAN, heldBy('evening')),
    reason: 'the mornings are full',
  });
  await signed(loser);
  await eventually(async () => (await onRoster('evening')).includes(loser.journeyId));
  await eventually(async () => !(await isTold(loser)));

  // Whoever leaves the program leaves the roster, too.
  await winner.reach('withdraw', leaving('moves away'));
  await eventually(async () => (await onRoster(GROUP)).length === 0);
});
