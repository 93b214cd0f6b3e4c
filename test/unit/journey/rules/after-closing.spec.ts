import { describe, expect, test } from '@jest/globals';
import { isOver } from '#journey/rules/after-closing';
import { leaving } from '#scenarios/leaving';
import { POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import { discharged, inAftercare, inTreatment } from '#scenarios/pure/in-phase';
import { MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';

const { endings: _, ...EARLIER } = POLICY;
const COMPLETED = { because: 'completed', criteriaMet: true, reason: 'the goals are met' } as const;
/** The first group of SLOTS, on the Monday on which treatment begins. */
const MONDAYS = '2026-01-05.mon-group';
const came = (session: string) => ({ session, outcome: 'attended', minutes: 180, reason: null }) as const;

describe('W2: what ends the aftercare stands beside what the client was discharged for', () => {
  const ended = (because: 'died' | 'incarcerated' | 'other', policy = WEEKS_AS_THEY_COME): PureJourney =>
    inAftercare({ policy }).passDays(60).reach('endJourney', { because, reason: 'told by the family' });

  test.each(['died', 'incarcerated', 'other'] as const)('completed, then %s', (because) => {
    const { view, state } = ended(because);
    expect(view).toMatchObject({ closedBecause: 'completed', aftercareEnded: because });
    expect(isOver(state)).toBe(true);
  });

  test('under a policy without `endings` it takes its place', () => {
    const { endings: __, ...earlier } = WEEKS_AS_THEY_COME;
    const { view } = ended('died', earlier);
    expect(view.closedBecause).toBe('died');
    expect(view).not.toHaveProperty('aftercareEnded');
  });

  test('a death closes over an open alert, and nobody is asked afterwards', () => {
    const journey = inAftercare({ policy: WEEKS_AS_THEY_COME });
    journey.fact('highRiskReported', { source: 'judgement', note: null });
    journey.reach('endJourney', { because: 'died', reason: 'told by the family' });
    journey.fact('highRiskReported', { source: 'judgement', note: 'came late' });
    expect(journey.view).toMatchObject({ closedBecause: 'completed', tasks: [], clocks: [] });
  });
});

describe('W3: the day of the discharge is a day of treatment', () => {
  /** Discharge is begun at 8:00 of the day; the group is held at 9:00. */
  const begun = (policy = POLICY): PureJourney =>
    inTreatment({ slots: SLOTS, policy })
      .passUntil('2026-01-12T13:00:00.000Z')
      .reach('beginDischarge', { ...COMPLETED, because: 'other' });

  test('its sessions are held and recorded, and none of the days after', () => {
    const journey = begun();
    journey.reach('recordAttendance', came('2026-01-12.mon-group'), { at: '2026-01-12T22:00:00.000Z' });
    expect(
      journey.attempt('recordAttendance', came('2026-01-13.tue-group'), { at: '2026-01-13T22:00:00.000Z' }),
    ).toMatchObject({ rule: { id: 'R-ATTEND' } });
  });

  test('one that is over and that nobody has recorded stops the summary, also before it is late', () => {
    const needed = (journey: PureJourney) => journey.attempt('signDischargeSummary', {})?.needed ?? [];
    const today = 'the attendance of 2026-01-12.mon-group';
    // Sessions of the week before are late.
    expect(needed(begun())).toContain('the attendance of 2026-01-05.mon-group');
    expect(needed(begun())).not.toContain(today);
    expect(needed(begun().passUntil('2026-01-12T17:00:00.000Z'))).toContain(today);
  });

  test('taken back on the same day, sessions go on as if it had not been begun', () => {
    const journey = begun().passHours(2).reach('takeBackDischarge', { reason: 'begun for another client' });
    journey.reach('recordAttendance', came('2026-01-13.tue-group'), { at: '2026-01-13T22:00:00.000Z' });
    expect(journey.state.treatment!.sessions!.recorded).toHaveProperty(['2026-01-13.tue-group']);
  });

  test('under a policy without `endings` none is held from the moment on', () => {
    expect(
      begun(EARLIER).attempt('recordAttendance', came('2026-01-12.mon-group'), {
        at: '2026-01-12T22:00:00.000Z',
      }),
    ).toMatchObject({ rule: { id: 'R-ATTEND' } });
  });
});

describe('W4: what was held before an ending is recorded for 14 days after it', () => {
  const left = (policy = POLICY): PureJourney =>
    inTreatment({ slots: SLOTS, policy })
      .passUntil('2026-01-06T12:00:00.000Z')
      .reach('withdraw', leaving('moved'));

  test('Monday’s session, of a client who withdrew on Tuesday', () => {
    const journey = left().passDays(13).reach('recordAttendance', came(MONDAYS));
    expect(journey.state.treatment!.sessions!.recorded[MONDAYS]).toMatchObject({ minutes: 180 });
    expect(journey.view).toMatchObject({ phase: 'closed', tasks: [], clocks: [] });
  });

  test('a week, where hours are recorded by the week', () => {
    const journey = inTreatment({ at: MONDAY }).passDays(2).reach('withdraw', leaving('moved')).passDays(3);
    const week = { week: '2026-01-05', plannedHours: 6, deliveredHours: 6, excusedHours: 0 };
    expect(journey.attempt('recordWeek', { ...week, week: '2026-01-12' })).not.toBeNull();
    expect(journey.attempt('recordWeek', week)).toBeNull();
  });

  test('not a session after the ending, not after 14 days, and not under a policy without `endings`', () => {
    expect(left().passDays(7).attempt('recordAttendance', came('2026-01-12.mon-group'))).toMatchObject({
      rule: { id: 'R-ATTEND' },
      needed: ['a session that was held before'],
    });
    expect(left().passDays(14).attempt('recordAttendance', came(MONDAYS))).toMatchObject({
      rule: { id: 'R-PHASE' },
    });
    expect(left(EARLIER).attempt('recordAttendance', came(MONDAYS))).toMatchObject({
      rule: { id: 'R-PHASE' },
    });
  });

  test('also in aftercare, from when the summary was signed', () => {
    const journey = inTreatment({ slots: SLOTS });
    journey.reach('recordAttendance', came(MONDAYS), { at: '2026-01-05T22:00:00.000Z' });
    discharged(journey).reach('signDischargeSummary', {});
    const again = { ...came(MONDAYS), minutes: 90, reason: 'left early' };
    expect(journey.attempt('recordAttendance', again)?.rule.id).not.toBe('R-PHASE');
    expect(journey.passDays(15).attempt('recordAttendance', again)).toMatchObject({
      rule: { id: 'R-PHASE' },
    });
  });
});
