import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import { attendance, week } from '#scenarios/attendance';
import { careFrom } from '#scenarios/hand-offs';
import { CSSRS, taken } from '#scenarios/instruments-taken';
import { NO_BASELINE, POLICY } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, type PureJourney } from '#scenarios/pure/pure-journey';
import { reviewed } from '#scenarios/review';
import { SLOTS } from '#scenarios/slots';

const DAY = 86_400_000;
const ENDED = { because: 'other', criteriaMet: false, reason: 'moves to another city' } as const;
const COMPLETED = { because: 'completed', criteriaMet: true, reason: null } as const;
const LOW = { level: 'low', by: 'judgement' } as const;
const WAIVED = [
  { what: 'continuingCare', reason: 'finds one there' },
  { what: 'instruments', reason: 'out of reach' },
] as const;

const ahead = (journey: PureJourney, days: number): string => iso(journey.now + days * DAY).slice(0, 10);
const tasks = (journey: PureJourney, start: string): string[] =>
  journey.tasks.filter((task) => task.startsWith(start));

describe('a C-SSRS of the cadence', () => {
  const begun = (): { journey: PureJourney; before: PureJourney['state']['tasks'][string] } => {
    const journey = inTreatment({ policy: POLICY, slots: SLOTS });
    journey.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, journey.now) });
    const [task] = tasks(journey.passDays(12), 'instrument.C-SSRS.') as [string];
    const before = journey.state.tasks[task]!;
    journey.reach('beginDischarge', { ...ENDED, lastDay: ahead(journey, 14) });
    return { journey, before };
  };

  test('that is overdue as a discharge begins is asked for still, as late as it was', () => {
    const { journey, before } = begun();
    expect(before.rung).toBe(1);
    const [task] = tasks(journey, 'instrument.C-SSRS.') as [string];
    expect(journey.state.tasks[task]).toEqual(before);
    journey.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, journey.now) });
    expect(tasks(journey, 'instrument.C-SSRS.')).toEqual([]);
    // A week later it is due again: the client still comes.
    expect(tasks(journey.passDays(8), 'instrument.C-SSRS.')).toHaveLength(1);
  });

  test('of the rest of the cadence nothing is asked any more, nor in a discharge of today', () => {
    const { journey } = begun();
    expect(tasks(journey, 'instrument.')).toHaveLength(1);
    journey.reach('takeBackDischarge', { reason: 'another day' }).reach('beginDischarge', ENDED);
    expect(tasks(journey, 'instrument.')).toEqual([]);
  });
});

describe('a completion that nothing spoke against as it was begun', () => {
  const ready = (): PureJourney => {
    const journey = inTreatment({ tier: 'T1', policy: NO_BASELINE })
      .passDays(8)
      .reach('recordWeek', week('2026-01-05', 9, 9))
      .passDays(7)
      .reach('recordWeek', week('2026-01-12', 9, 9))
      .reach('reviewPlan', reviewed('ready'));
    return journey.reach('agreeContinuingCare', { care: careFrom(journey.now, 12) });
  };
  const signs = (journey: PureJourney, waived: readonly object[] = []) =>
    journey.attempt('signDischargeSummary', { waived: [...WAIVED, ...waived] as never });
  const atLastDay = (journey: PureJourney): PureJourney =>
    journey
      .passUntil('2026-01-30T15:00:00.000Z')
      .reach('recordWeek', week('2026-01-19', 9, 9))
      .reach('recordRisk', LOW)
      .reach('writeDischargeSummary', { texts: {}, replaces: null });
  const used = (journey: PureJourney): PureJourney =>
    journey.passDays(2).fact('relapseReported', { source: 'self', note: null });
  const words = (journey: PureJourney): string => (signs(journey)?.needed ?? []).join('; ');

  test('needs a reason where a gate closes before the last day: the client has used', () => {
    const journey = ready();
    journey.reach('beginDischarge', { ...COMPLETED, lastDay: ahead(journey, 10) });
    atLastDay(used(journey));
    expect(words(journey)).toContain('or waived: taper, with the reason');
    expect(words(journey)).toContain('daysWithoutUse');
    expect(
      (signs(journey, [{ what: 'taper', reason: 'one drink, and told us' }])?.needed ?? []).join('; '),
    ).not.toContain('taper');
  });

  test('needs none where every gate holds, nor where a reason was given', () => {
    for (const reason of [null, 'the insurer ends it']) {
      const journey = ready();
      journey.reach('beginDischarge', { ...COMPLETED, reason, lastDay: ahead(journey, 10) });
      expect(words(atLastDay(reason === null ? journey : used(journey)))).not.toContain('taper');
    }
  });
});

test('R-MAX: a last day after the end of the planned length needs a reason', () => {
  const journey = inTreatment({ tier: 'T1', policy: NO_BASELINE });
  const left = Math.floor((journey.state.treatment!.endsAt - journey.now) / DAY);
  journey.passDays(left - 2);
  const begin = (days: number, reason: string | null) =>
    journey.attempt('beginDischarge', { ...ENDED, reason: reason ?? ' ', lastDay: ahead(journey, days) });
  expect(begin(5, null)).toMatchObject({ rule: { id: 'R-MAX' }, needed: ['reason'] });
  expect(begin(1, null)?.rule.id).toBe('R-ENDING');
  expect(begin(5, 'one more week of the group')).toBeNull();
});

test('R-NOSHOW: who missed the last day is spoken to also after the summary is signed', () => {
  const journey = inTreatment({ slots: SLOTS, policy: NO_BASELINE }).passUntil('2026-01-06T14:00:00.000Z');
  for (const session of ['2026-01-05.mon-group'])
    journey.reach('recordAttendance', attendance(session, 'attended', 180));
  journey.reach('beginDischarge', { ...ENDED, lastDay: '2026-01-07' }).passUntil('2026-01-08T01:00:00.000Z');
  journey.reach('recordAttendance', attendance('2026-01-06.tue-group', 'attended', 180));
  for (const session of ['2026-01-07.wed-group', '2026-01-07.wed-one'])
    journey.reach('recordAttendance', attendance(session, 'noShow'));
  journey
    .reach('recordRisk', LOW)
    .reach('writeDischargeSummary', { texts: {}, replaces: null })
    .reach('signDischargeSummary', { waived: [WAIVED[0]] });
  expect(journey.view.phase).toBe('aftercare');
  expect(tasks(journey, 'noShow.2026-01-07')).toHaveLength(1);
  expect(tasks(journey.passDays(2), 'noShow.2026-01-07').length).toBeGreaterThan(0);
  expect(journey.view.overdue).toBe(true);
  journey.reach('contactNoShow', { session: '2026-01-07.wed-group', reached: true });
  expect(tasks(journey, 'noShow.')).toEqual([]);
});

describe('R-REVIEW: a review before the tier is in force', () => {
  const reviewedMeanwhile = (policy: Policy, days: number): boolean => {
    const journey = inTreatment({ tier: 'T2', policy, slots: SLOTS }).passUntil('2026-01-06T14:00:00.000Z');
    journey.reach('stepUp', { reason: 'struggling' });
    const lastDay = days === 0 ? {} : { lastDay: ahead(journey, days) };
    journey
      .reach('beginDischarge', { ...ENDED, ...lastDay })
      .reach('reviewPlan', reviewed('leaves'))
      .reach('takeBackDischarge', { reason: 'stays' });
    return journey.state.treatment!.reviewedAtTier;
  };

  test.each([
    ['is none of that tier while the client will still be at it', 7, false],
    ['counts where the discharge ends before', 0, true],
  ])('%s', (_name, days, counts) => expect(reviewedMeanwhile(NO_BASELINE, days)).toBe(counts));
});
