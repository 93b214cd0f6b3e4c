import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LEVEL_3 } from '#scenarios/admission';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { PLAN } from '#scenarios/plan';
import { keepGolden } from '../replay/keep-golden.js';
import { eligibleFor } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import type { JourneyOnStage } from '../support/journey-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';
import { policyOfTrack, TrackOnStage } from '../support/track-on-stage.js';
import type { Referral } from '#journey/model/milestone';
import { leaving, NO_SUMMARY } from '#scenarios/leaving';

let stage: Stage;
let track: TrackOnStage;
beforeAll(async () => {
  stage = await openStage(policyOfTrack(1));
  await stage.startWorker();
  track = new TrackOnStage(stage);
});
afterAll(() => stage.close());

const screened = (referral: Partial<Referral> = {}): Promise<JourneyOnStage> =>
  eligibleFor(stage, track.trackId, referral);

const treated = async (journey: JourneyOnStage): Promise<void> => {
  await journey.reach('recordAssessment', LEVEL_3);
  await journey.reach('decideLevel', { level: 3, reason: null, handOff: null });
  await journey.reach('draftPlan', { plan: PLAN, reason: null });
  await journey.reach('signPlan', { signer: 'client' });
  await journey.reach('signPlan', { signer: 'clinician' });
};

const offered = (journey: JourneyOnStage, times = 1): Promise<void> =>
  eventually(async () => (await journey.eventsOf('seatOffered')).length === times);

test('a freed seat is offered by priority, lapses at 48 h, and goes to the next; a hold keeps it 30 days', async () => {
  const first = await screened();
  expect(first.view.phase).toBe('assessment');
  const waiting = await screened();
  const pregnant = await screened({ pregnant: true });
  expect([waiting.view.phase, pregnant.view.phase]).toEqual(['waitlist', 'waitlist']);

  await treated(first);
  await first.reach('transfer', { handOff: RESIDENTIAL, reason: 'needs residential care' });
  await first.passDays(29);
  expect(await track.view()).toMatchObject({ taken: 1, offers: [] });
  await first.passDays(2);
  expect((await first.eventsOf('seatReleased')).length).toBe(1);
  await offered(pregnant);
  expect(await track.view()).toMatchObject({
    taken: 0,
    free: 0,
    offers: [{ journeyId: pregnant.journeyId }],
  });

  await pregnant.passHours(47);
  expect(await pregnant.eventsOf('offerLapsed')).toEqual([]);
  await pregnant.passHours(2);
  expect(await pregnant.eventsOf('offerLapsed')).toMatchObject([{ data: { keepsPlace: true } }]);
  await offered(waiting);
  const track1 = await track.view();
  expect(track1.offers).toMatchObject([{ journeyId: waiting.journeyId }]);
  expect(track1.waitlist).toMatchObject([{ journeyId: pregnant.journeyId, lapses: 1 }]);

  await waiting.reach('declineSeat', { reason: 'starts a job' });
  await offered(pregnant, 2);
  await pregnant.reach('acceptSeat', {});
  expect(pregnant.view.phase).toBe('assessment');
  await eventually(async () => (await track.view()).taken === 1);

  await pregnant.reach('withdraw', leaving('moves away'));
  await offered(waiting, 2);
  expect(await track.view()).toMatchObject({ taken: 0, offers: [{ journeyId: waiting.journeyId }] });
  await waiting.reach('withdraw', leaving('found another program'));
  await eventually(async () => (await track.view()).free === 1);
  await first.reach('closeTransferred', { reason: 'stays there', waived: NO_SUMMARY });
  expect(await track.recorded()).toMatchObject({ taken: 0, free: 1, offers: [], waitlist: [] });
  await keepGolden('seat-offers', pregnant.handle);
  await keepGolden('track-offers', track.handle);
});

test('no seat by hand where the track gives them', async () => {
  const holder = await screened();
  const journey = await screened();
  await expect(journey.reach('offerSeat', { track: track.trackId })).rejects.toMatchObject({
    cause: { type: 'Refused', message: expect.stringMatching(/^R-WAITLIST/) },
  });
  await holder.reach('withdraw', leaving('moves away'));
  await offered(journey);
  await journey.reach('acceptSeat', {});
  expect((await journey.eventsOf('admitted')).length).toBe(1);
  await journey.reach('withdraw', leaving('moves away'));
});

test('R-SEAT-AGAIN: who comes back after their seat was given back is in line for another, and has it', async () => {
  const away = await screened();
  await treated(away);
  await away.reach('beginLeave', { lookAgainOn: away.localDate(50), reason: 'jail' });
  await away.passDays(31);
  const other = await screened();
  expect(other.view.phase).toBe('assessment');

  const back = { tier: 'T3', seat: null, reason: 'out of jail' };
  await away.reach('returnFromHold', back);
  expect(away.view).toMatchObject({ phase: 'onHold', waitlist: { priority: 'stepDown', offer: null } });
  expect((await track.view()).waitlist).toMatchObject([{ journeyId: away.journeyId }]);
  await other.reach('withdraw', leaving('moves away'));
  await eventually(async () => (await away.eventsOf('seatHadAgain')).length === 1);
  await eventually(async () => (await track.view()).taken === 1);
  await away.reach('returnFromHold', back);
  expect(away.view).toMatchObject({ phase: 'treatment', tier: 'T3', waitlist: null });

  await away.reach('beginDischarge', {
    because: 'completed',
    criteriaMet: true,
    reason: 'the goals are met',
  });
  await away.passDays(5);
  expect((await track.view()).taken).toBe(0);
  await away.reach('takeBackDischarge', { reason: 'uses again' });
  expect(away.view.phase).toBe('treatment');
  expect(await track.view()).toMatchObject({ taken: 1, waitlist: [], offers: [] });
  await away.reach('withdraw', leaving('moves away'));
});
