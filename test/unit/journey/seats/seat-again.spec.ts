import { describe, expect, test } from '@jest/globals';
import { compareJourney } from '#journey/compare/compare';
import { replayState } from '#journey/evolve/replay';
import type { Policy } from '#journey/model/policy';
import { seatOf } from '#reconcile/compare-seats';
import { ELIGIBLE } from '#scenarios/admission';
import { drafted, signed, toPlanning } from '#scenarios/course';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { planAt } from '#scenarios/plan';
import { WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { iso, MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { TRACK } from '#scenarios/referral';

const BY_TRACKS: Policy = { ...WEEKS_AS_THEY_COME, seats: { by: 'tracks', again: 'asStepDown' } };
/** A policy of before: whose seat is gone comes back by a new referral. */
const EARLIER: Policy = { ...BY_TRACKS, version: 'earlier', seats: { by: 'tracks' } };

/** Treatment begins on Monday, 5 January 2026, at T3. */
const treated = (policy = BY_TRACKS): PureJourney =>
  PureJourney.refer({}, MONDAY, policy)
    .reach('recordContactAttempt', { reached: true })
    .reach('recordConsent', { signer: 'client' })
    .reach('recordRisk', { level: 'low', by: 'C-SSRS' })
    .reach('recordEligibility', ELIGIBLE)
    .answered('granted')
    .follow([...toPlanning(), drafted(planAt()), ...signed()]);

const AWAY = { lookAgainOn: '2026-02-20', reason: 'jail' };
const BACK = { tier: 'T2', seat: null, reason: 'out of jail' };
const ENDED = { because: 'completed', criteriaMet: true, reason: 'the goals are met' } as const;

/** On leave for 40 days: the seat was kept for 30 of them. The track knows that it is free. */
const longAway = (policy = BY_TRACKS): PureJourney => {
  const journey = treated(policy).reach('beginLeave', AWAY).passDays(40);
  expect(journey.state.hold?.seatReleased).toBe(true);
  return journey.answered('noted');
};

/** Begun on Monday: on Wednesday the seat is free again. */
const leavingSince = (policy = BY_TRACKS): PureJourney =>
  treated(policy).reach('beginDischarge', ENDED).passDays(2).answered('noted');

const asks = ({ state }: PureJourney): unknown[] => state.seatLink!.requests.map(({ wish }) => wish);

const wait = (journey: PureJourney): PureJourney => journey.reach('returnFromHold', BACK).answered('waiting');

describe('R-SEAT-AGAIN: a leave that was longer than the seat was kept', () => {
  test('ends in treatment: the track is asked, as for a step-down, and has a free seat', () => {
    const journey = longAway();
    const { endsAt } = journey.state.treatment!;
    journey.reach('returnFromHold', BACK);
    expect(journey.state.seatLink!.requests).toMatchObject([
      { wish: 'seat', priority: 'stepDown', again: true },
    ]);
    expect(journey.view.phase).toBe('onHold');
    journey.answered('granted');
    expect(journey.view).toMatchObject({ phase: 'treatment', tier: 'T2', track: TRACK, waitlist: null });
    expect(journey.eventsOf('returnedFromHold')).toMatchObject([{ reason: BACK.reason }]);
    expect(journey.state.treatment!.endsAt - endsAt).toBe(40 * 86_400_000);
    expect(journey.state.hold).toBeNull();
  });

  test('the task of the released seat says the way, and the way is open', () => {
    const journey = longAway();
    expect(journey.tasks).toContain(`hold.decide.${journey.state.hold!.since}`);
    expect(journey.attempt('returnFromHold', { ...BACK, seat: TRACK })).toBeNull();
    expect(longAway().attempt('returnFromHold', { ...BACK, seat: 'main-evening-onsite' })).toMatchObject({
      rule: { id: 'R-HOLD' },
      requires: expect.arrayContaining([{ kind: 'choice', field: 'seat', values: [TRACK] }]),
    });
  });

  test('where none is free the client is in line, and is not asked for twice', () => {
    const journey = wait(longAway());
    expect(journey.view).toMatchObject({
      phase: 'onHold',
      waitlist: { track: TRACK, priority: 'stepDown', since: iso(journey.now), offer: null },
    });
    expect(journey.tasks.filter((task) => task.startsWith('hold.decide.'))).toEqual([]);
    expect(seatOf(journey.state)).toMatchObject({ has: 'place', asks: false });
    expect(journey.attempt('returnFromHold', BACK)).toMatchObject({ rule: { id: 'R-SEAT-AGAIN' } });
    expect(journey.view.clocks.length).toBeGreaterThan(0);
  });

  test('a seat that the track offers is kept for them, and somebody is asked to bring them back', () => {
    const journey = wait(longAway()).passDays(3);
    journey.offered('main-evening-onsite', 8).offered(TRACK, 9).offered(TRACK, 9);
    expect(journey.eventsOf('seatHadAgain')).toMatchObject([{ data: { offer: 9 } }]);
    expect(journey.state.seatLink!.requests).toMatchObject([{ wish: 'accept', offer: 9 }]);
    const [task] = journey.tasks.filter((one) => one.startsWith('hold.back.'));
    expect(journey.attempt('completeTask', { task: task! })?.needed).toEqual(['returnFromHold']);
    journey.answered('noted');
    expect(seatOf(journey.state)).toMatchObject({ has: 'seat' });
    journey.reach('returnFromHold', { ...BACK, tier: 'T3' });
    expect(journey.view).toMatchObject({ phase: 'treatment', tier: 'T3' });
    expect(journey.tasks).not.toContain(task);
  });

  test('who does not come back to it in time gives it back, and may ask once more', () => {
    const journey = wait(longAway()).offered(TRACK, 9).answered('noted');
    journey.passDays(5);
    expect(journey.state.hold).toMatchObject({ seatReleased: true });
    expect(asks(journey)).toEqual(['release']);
    expect(journey.tasks.filter((task) => /^hold\.(back|decide)\./.test(task))).toEqual([
      `hold.decide.${journey.state.hold!.seatAgainAt}`,
    ]);
    wait(journey.answered('noted'));
    expect(journey.view.waitlist).not.toBeNull();
  });

  test('who ends the journey meanwhile leaves the line, and a seat that comes late is given back', () => {
    const journey = longAway().reach('returnFromHold', BACK);
    journey.reach('endJourney', { because: 'incarcerated', reason: 'sentenced' });
    expect(asks(journey)).toEqual(['seat', 'release']);
    journey.answered('granted');
    expect([journey.view.phase, asks(journey)]).toEqual(['closed', ['release']]);
  });

  test('a tier that a policy has given up meanwhile is chosen again: the seat is kept', () => {
    const other: Policy = {
      ...BY_TRACKS,
      version: 'other',
      tiers: BY_TRACKS.tiers.filter(({ id }) => id !== 'T2'),
    };
    const journey = longAway().reach('returnFromHold', BACK).adopt(other).answered('granted');
    expect(journey.view.phase).toBe('onHold');
    expect(journey.tasks.some((task) => task.startsWith('hold.back.'))).toBe(true);
    expect(journey.reach('returnFromHold', { ...BACK, tier: 'T3' }).view.phase).toBe('treatment');
  });

  test('under an earlier policy there is a new referral, and an ending that such a client can have', () => {
    const refusal = longAway(EARLIER).attempt('returnFromHold', BACK);
    expect(refusal).toMatchObject({ rule: { id: 'R-HOLD' } });
    expect(refusal!.needed).toContain('endJourney, and a new referral as a return');
    expect(refusal!.needed.join()).not.toContain('closeTransferred');
  });
});

describe('R-SEAT-AGAIN: from another provider', () => {
  test('back once the seat is gone, in the same journey', () => {
    const journey = treated().reach('transfer', { handOff: RESIDENTIAL, reason: 'a bed' }).passDays(31);
    journey.answered('noted').reach('returnFromHold', BACK).answered('granted');
    expect(journey.view).toMatchObject({ phase: 'treatment', tier: 'T2' });
  });
});

describe('R-SEAT-AGAIN: a relapse on the second day of a discharge (H15)', () => {
  const RELAPSE = { reason: 'uses again' };

  test('leads back to treatment, with another seat', () => {
    const journey = leavingSince().fact('relapseReported', { source: 'self', note: null });
    const { tier, endsAt } = journey.state.treatment!;
    journey.reach('takeBackDischarge', RELAPSE).answered('granted');
    expect(journey.view).toMatchObject({ phase: 'treatment', tier });
    expect(journey.state).toMatchObject({ discharge: null, treatment: { endsAt } });
    expect(journey.eventsOf('dischargeTakenBack')).toMatchObject([RELAPSE]);
  });

  test('where none is free they are in line, and the seat that comes is kept for them', () => {
    const journey = leavingSince().reach('takeBackDischarge', RELAPSE).answered('waiting');
    expect(journey.view).toMatchObject({ phase: 'discharge', waitlist: { priority: 'stepDown' } });
    journey.passDays(1).offered(TRACK, 4).answered('noted');
    const [task] = journey.tasks.filter((one) => one.startsWith('discharge.back.'));
    expect(task).toBeDefined();
    expect(journey.view.clocks.find(({ id }) => id.startsWith('discharge.seat.'))?.dueAt).toBe(
      iso(journey.state.discharge!.seatAgain!.until),
    );
    expect(journey.reach('takeBackDischarge', RELAPSE).view.phase).toBe('treatment');
  });

  test('a summary that is signed meanwhile ends the waiting', () => {
    const journey = treated()
      .reach('beginDischarge', { ...ENDED, because: 'other' })
      .passDays(2);
    journey.answered('noted').reach('takeBackDischarge', RELAPSE).answered('waiting');
    const waived = (['continuingCare', 'riskScreen'] as const).map((what) => ({ what, reason: 'gone' }));
    journey.reach('writeDischargeSummary', { texts: {}, replaces: null });
    journey.reach('signDischargeSummary', { waived });
    expect([journey.view.phase, journey.view.waitlist, asks(journey)]).toEqual([
      'aftercare',
      null,
      ['release'],
    ]);
  });

  test('under an earlier policy there is a new referral', () =>
    expect(leavingSince(EARLIER).attempt('takeBackDischarge', RELAPSE)).toMatchObject({
      rule: { id: 'R-DISCH' },
      needed: ['signDischargeSummary, and a new referral as a return (R-RETURN)'],
    }));
});

test('the events give the same state again', () => {
  for (const journey of [wait(longAway()).offered(TRACK, 9), longAway().reach('returnFromHold', BACK)])
    expect(replayState(journey.state.journeyId, journey.events)).toEqual(journey.state);
});

test('the comparison of policies says how who has no seat comes back', () => {
  const rules = (journey: PureJourney): string[] =>
    compareJourney(journey.state.journeyId, journey.events, EARLIER, BY_TRACKS, journey.now).differences.map(
      ({ rule, from, to }) => `${rule} ${from}, ${to}`,
    );
  const said = 'R-SEAT-AGAIN by a new referral, asked of the track';
  expect(rules(longAway(EARLIER))).toContain(said);
  expect(rules(leavingSince(EARLIER))).toContain(said);
  expect(rules(longAway().reach('returnFromHold', BACK).answered('granted'))).toContain(said);
});
