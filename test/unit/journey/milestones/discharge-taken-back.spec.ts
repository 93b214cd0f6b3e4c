import { describe, expect, test } from '@jest/globals';
import { TO_HOSPITAL } from '#scenarios/hand-offs';
import { inAftercare, inDischarge, inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { POLICY } from '#scenarios/policy';
import { SLOTS } from '#scenarios/slots';
import { leaving } from '#scenarios/leaving';

const COMPLETED = { because: 'completed', criteriaMet: true, reason: 'the goals are met' } as const;
const NO_SHOW = { session: '2026-01-05.mon-group', outcome: 'noShow', minutes: null, reason: null } as const;
const BACK = { tier: 'T2', seat: null, reason: 'stable' } as const;
const REASON = { reason: 'begun for another client' };

/** As it was before 2026.4: the seat is held to the end of aftercare. */
const { endings: _, ...EARLIER } = POLICY;

const seatsReleased = (journey: PureJourney): string[] =>
  journey.eventsOf('seatReleased').map(({ at }) => iso(at));

describe('D4: a discharge begun by mistake', () => {
  test('is taken back: treatment goes on as it was', () => {
    const treated = inTreatment().passDays(3);
    const { tier, tierSince, endsAt } = treated.state.treatment!;
    const journey = treated.reach('beginDischarge', COMPLETED);
    journey.passHours(2).reach('takeBackDischarge', REASON);
    expect(journey.view.phase).toBe('treatment');
    expect(journey.state).toMatchObject({ discharge: null, treatment: { tier, tierSince, endsAt } });
    expect(journey.view.clocks.map(({ id }) => id)).not.toContain('discharge.summary');
    expect(journey.eventsOf('dischargeTakenBack')).toMatchObject([REASON]);
    journey.reach('beginDischarge', COMPLETED);
    expect(journey.view.phase).toBe('discharge');
  });

  test('taken back, an instrument is due when it was due, under a name of its own', () => {
    const dueOf = (journey: PureJourney): string | undefined =>
      journey.view.clocks.find(({ id }) => id.startsWith('instrument.PHQ-9'))?.dueAt;
    const journey = inTreatment().passDays(3);
    const due = dueOf(journey)!;
    journey.reach('beginDischarge', COMPLETED).passHours(2).reach('takeBackDischarge', REASON);
    expect(dueOf(journey)).toBe(due);
    journey.reach('beginDischarge', COMPLETED).passHours(2).reach('takeBackDischarge', REASON);
    expect(dueOf(journey)).toBe(due);
    const ids = journey.view.clocks.map(({ id }) => id).filter((id) => id.startsWith('instrument.'));
    expect(ids.every((id) => id.endsWith(`.${journey.state.phaseSince}`))).toBe(true);
    journey.reach('transfer', { reason: 'a bed', handOff: TO_HOSPITAL }).passDays(10);
    journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
    journey.reach('returnFromHold', BACK);
    expect(Date.parse(dueOf(journey)!)).toBeGreaterThan(Date.parse(due));
  });

  test('taken back, who did not come is still to be spoken to', () => {
    const asked = ({ tasks }: PureJourney): number =>
      tasks.filter((task) => task.startsWith('noShow.')).length;
    const journey = inTreatment({ slots: SLOTS });
    journey.reach('recordAttendance', NO_SHOW, { at: '2026-01-05T23:00:00.000Z' });
    expect(asked(journey)).toBe(1);
    expect(asked(journey.reach('beginDischarge', { ...COMPLETED, because: 'other' }))).toBe(0);
    expect(asked(journey.passHours(1).reach('takeBackDischarge', REASON))).toBe(1);
    journey.reach('beginDischarge', { ...COMPLETED, because: 'other' });
    const came = { ...NO_SHOW, outcome: 'attended', minutes: 180, reason: 'came late' } as const;
    journey.reach('recordAttendance', came);
    expect(asked(journey.reach('takeBackDischarge', REASON))).toBe(0);
    journey.reach('beginDischarge', { ...COMPLETED, because: 'other' });
    journey.reach('recordAttendance', { ...NO_SHOW, reason: 'was somebody else' });
    expect(asked(journey.reach('takeBackDischarge', REASON))).toBe(1);
  });

  test('after the seat was given back there is a new referral', () => {
    const journey = inDischarge().passDays(2);
    expect(seatsReleased(journey)).toHaveLength(1);
    expect(journey.attempt('takeBackDischarge', REASON)).toMatchObject({
      rule: { id: 'R-DISCH' },
      needed: ['signDischargeSummary, and a new referral as a return (R-RETURN)'],
    });
  });

  test('a signed one is not taken back', () =>
    expect(inAftercare().attempt('takeBackDischarge', REASON)?.rule.id).toBe('R-PHASE'));
});

describe('a seat is free again', () => {
  test('a business day after the discharge has begun, at the same local time', () => {
    const journey = inDischarge();
    const { begunAt } = journey.state.discharge!;
    expect(iso(begunAt)).toBe('2026-01-05T14:00:00.000Z');
    expect(seatsReleased(journey.passDays(90))).toEqual(['2026-01-06T14:00:00.000Z']);
  });

  test('with the signed summary, and then not once more', () => {
    const journey = inAftercare();
    expect(seatsReleased(journey)).toEqual([iso(journey.state.discharge!.summaryAt!)]);
    expect(seatsReleased(journey.passDays(30))).toHaveLength(1);
  });

  test('under a policy without endings at the end of aftercare only', () => {
    expect(seatsReleased(inDischarge({ policy: EARLIER }).passDays(90))).toEqual([]);
    expect(seatsReleased(inAftercare({ policy: EARLIER }).passDays(30))).toEqual([]);
  });
});

describe('W1: who withdraws', () => {
  const withdrawn = (journey: PureJourney): string | null =>
    journey.reach('withdraw', leaving('moves away')).view.closedBecause;

  test('before the summary is signed has not completed', () =>
    expect(withdrawn(inDischarge())).toBe('droppedOut'));
  test('after it has', () => expect(withdrawn(inAftercare())).toBe('completed'));
  test('under a policy without endings has completed at once', () =>
    expect(withdrawn(inDischarge({ policy: EARLIER }))).toBe('completed'));
});

test('D5: who is referred again in aftercare is readmitted: it ends as it stands', () => {
  const journey = inAftercare().passDays(20);
  const { because } = journey.state.discharge!;
  expect(journey.view.phase).toBe('aftercare');
  journey.reach('readmit', { reason: 'uses again' });
  expect(journey.view).toMatchObject({ closedBecause: 'readmitted', tasks: [], clocks: [] });
  expect(journey.state.discharge?.because).toBe(because);
  expect(inDischarge().attempt('readmit', { reason: 'too early' })?.rule.id).toBe('R-PHASE');
});
