import { describe, expect, test } from '@jest/globals';
import { upgradeResumedState } from '#journey/evolve/upgrade-resumed-state';
import { replayState } from '#journey/evolve/replay';
import type { JourneyState } from '#journey/model/state';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { planAt } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { inTreatment, inWaitlist } from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { TRACK } from '#scenarios/referral';
import { leaving } from '#scenarios/leaving';

const BY_TRACKS = { ...POLICY, seats: { by: 'tracks' } } as const;

/** Eligible, under a policy whose tracks give the seats. */
const asking = (seat: string | null = null): PureJourney =>
  PureJourney.refer({ pregnant: true }, MONDAY, BY_TRACKS)
    .reach('recordContactAttempt', { reached: true })
    .reach('recordConsent', { signer: 'client' })
    .reach('recordRisk', { level: 'low', by: 'C-SSRS' })
    .reach('recordEligibility', { ...ELIGIBLE, seat });

const wishes = ({ state }: PureJourney): unknown[] =>
  (state.seatLink?.requests ?? []).map(({ wish }) => wish);

describe('R-WAITLIST, where tracks give the seats: asking', () => {
  test('an eligible client waits until the track has answered, also where a seat was named', () => {
    for (const journey of [asking(), asking(TRACK)]) {
      expect(journey.view).toMatchObject({ phase: 'waitlist', track: TRACK });
      expect(journey.state.seatLink!.requests).toMatchObject([
        { wish: 'seat', priority: 'pregnant', track: TRACK, number: journey.eventsOf('waitlisted')[0]!.seq },
      ]);
    }
  });

  test('a seat that is given at once admits; heard twice, once', () => {
    const journey = asking();
    const [request] = journey.state.seatLink!.requests;
    journey.answered('granted');
    expect(journey.view).toMatchObject({ phase: 'assessment', track: TRACK });
    expect([wishes(journey), request!.number > 0]).toEqual([[], true]);
    expect(journey.eventsOf('admitted').length).toBe(1);
  });

  test('a seat that comes after the client has left is given back', () => {
    const journey = asking().reach('withdraw', leaving('moves away'));
    expect(wishes(journey)).toEqual(['seat', 'release']);
    journey.answered('granted');
    expect([journey.state.phase, wishes(journey)]).toEqual(['closed', ['release']]);
    journey.answered('noted');
    expect(wishes(journey)).toEqual([]);
  });

  test('without the section of the policy nothing is asked of a track', () => {
    const journey = inWaitlist().reach('withdraw', leaving('moves away'));
    expect(journey.state.seatLink).toBeNull();
  });
});

describe('R-WAITLIST, where tracks give the seats: offers', () => {
  const waiting = (): PureJourney => asking().answered('waiting');

  test('an offer is open for its time; it is one offer, however often it is told', () => {
    const journey = waiting().offered(TRACK, 7).offered(TRACK, 7);
    expect(journey.eventsOf('seatOffered')).toMatchObject([{ data: { offer: 7 } }]);
    journey.passHours(47.9).offered(TRACK, 7);
    expect(journey.eventsOf('offerLapsed')).toEqual([]);
    journey.passHours(0.2).offered(TRACK, 7);
    expect(journey.eventsOf('seatOffered').length).toBe(1);
    expect(journey.state.seatLink!.requests).toMatchObject([{ wish: 'lapse', offer: 7 }]);
  });

  test('accepted or declined, the track hears of it', () => {
    const accepted = waiting().offered(TRACK, 7).reach('acceptSeat', {});
    expect(accepted.state.seatLink!.requests).toMatchObject([{ wish: 'accept', offer: 7 }]);
    expect(accepted.view.phase).toBe('assessment');
    const declined = waiting().offered(TRACK, 7).reach('declineSeat', { reason: null });
    expect(declined.state.seatLink!.requests).toMatchObject([{ wish: 'decline', offer: 7 }]);
    expect(declined.offered(TRACK, 9).eventsOf('seatOffered').length).toBe(2);
  });

  test('an offer of another track, or before the client waits, is none', () => {
    expect(waiting().offered('main-evening-onsite', 7).eventsOf('seatOffered')).toEqual([]);
    expect(inTreatment().offered(TRACK, 7).eventsOf('seatOffered')).toEqual([]);
    expect(inWaitlist().offered(TRACK, 7).eventsOf('seatOffered')).toEqual([]);
  });

  test('no seat by hand', () => {
    expect(waiting().attempt('offerSeat', { track: TRACK })).toMatchObject({
      rule: { id: 'R-WAITLIST' },
      detail: 'The track offers its seats by itself.',
    });
  });
});

describe('R-HOLD, where tracks give the seats', () => {
  const held = (): PureJourney =>
    asking()
      .answered('granted')
      .reach('recordAssessment', LEVEL_3)
      .reach('decideLevel', { level: 3, reason: null, handOff: null })
      .reach('draftPlan', { plan: planAt(), reason: null })
      .reach('signPlan', { signer: 'client' })
      .reach('signPlan', { signer: 'clinician' })
      .reach('transfer', { handOff: RESIDENTIAL, reason: 'needs residential care' });

  test('the kept seat is told to the track when it is released, and not before', () => {
    const journey = held().passDays(29);
    expect(wishes(journey)).toEqual([]);
    expect(wishes(journey.passDays(2))).toEqual(['release']);
  });

  test('back to the kept seat; to no other, and to none that is gone', () => {
    const back = { tier: 'T3', reason: 'step-down', seat: null };
    expect(held().reach('returnFromHold', back).view.phase).toBe('treatment');
    expect(held().attempt('returnFromHold', { ...back, seat: 'main-evening-onsite' })?.rule.id).toBe(
      'R-HOLD',
    );
    expect(
      held()
        .passDays(31)
        .attempt('returnFromHold', { ...back, seat: TRACK })?.needed,
    ).toContain('closeTransferred, and a new referral as a step-down');
  });
});

test('the events give the same state again, with whatever the journey still wants', () => {
  const journey = asking().answered('waiting').offered(TRACK, 7).reach('acceptSeat', {});
  const { journeyId } = journey.state;
  expect(replayState(journeyId, journey.events)).toEqual(journey.state);
});

test('a state of before wants nothing of a track', () => {
  const { seatLink, ...before } = inWaitlist().state;
  expect(seatLink).toBeNull();
  expect(upgradeResumedState(before as JourneyState).seatLink).toBeNull();
});
