import { describe, expect, test } from '@jest/globals';
import { compareJourney, type Compared } from '#journey/compare/compare';
import { ComparisonSummary } from '#journey/compare/summary';
import type { Policy } from '#journey/model/policy';
import { toDischarge, written } from '#scenarios/course';
import { phq9, result, taken } from '#scenarios/instruments-taken';
import { planAt } from '#scenarios/plan';
import { BEFORE_2026_4, NO_RISK, POLICY, WEEKS_AS_THEY_COME } from '#scenarios/policy';
import {
  discharged,
  inPlanning,
  inScreening,
  inTreatment,
  inWaitlist,
  onHold,
} from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { week } from '#scenarios/attendance';
import { runs } from '../../property-parameters.js';
import { anyJourney } from '../properties/any-journey.js';
import { leaving } from '#scenarios/leaving';
import { reviewed } from '#scenarios/review';

const other = (changes: Partial<Policy>): Policy => ({ ...POLICY, version: 'other', ...changes });
const compared = ({ state, events, now }: PureJourney, to: Policy, from = POLICY): Compared =>
  compareJourney(state.journeyId, events, from, to, now);
const found = (journey: PureJourney, to: Policy): string[] =>
  compared(journey, to).differences.map(
    ({ rule, what, from, to: there }) => `${rule} ${what}: ${from} → ${there}`,
  );

test('a policy compared with itself changes nothing, whatever the journey', () => {
  anyJourney(
    () => undefined,
    (journey) =>
      expect(compared(journey, { ...journey.policy, version: 'same' }, journey.policy).differences).toEqual(
        [],
      ),
    runs(60),
  );
});

test('there and back, the same is said the other way round', () => {
  const to = other({
    clocks: { ...POLICY.clocks, reviewDays: 11, reviewDeliveredHours: 50, assessment: { days: 2 } },
    taper: { ...POLICY.taper, daysAtTier: 3 },
    reliableChange: { 'PHQ-9': 2 },
  });
  anyJourney(
    () => undefined,
    (journey) => {
      const turned = compared(journey, POLICY, to).differences.map((one) => ({
        ...one,
        from: one.to,
        to: one.from,
      }));
      const key = (one: object): string => JSON.stringify(one);
      expect(turned.map(key).sort()).toEqual(compared(journey, to).differences.map(key).sort());
    },
    runs(30),
  );
});

describe('from version 1 of the rules of relapse and taper to version 2', () => {
  const earlier = (steps: (journey: PureJourney) => unknown, tier = 'T2'): string[] => {
    const journey = inTreatment({ tier, policy: BEFORE_2026_4 });
    steps(journey);
    return compared(journey, POLICY, BEFORE_2026_4).differences.map(
      ({ rule, what, from, to }) => `${rule} ${what}: ${from} → ${to}`,
    );
  };
  const phq9 = (journey: PureJourney, total: number): PureJourney =>
    journey.passDays(1).fact('resultArrived', { result: result('PHQ-9', total, journey.now) });

  test('H8: a recommendation over use that went on', () => {
    const found = earlier((journey) => {
      journey.reach('recordWeek', week('2026-01-05', 12, 12)).reach('reviewPlan', reviewed('well'));
      for (const use of [6, 8])
        journey.fact('resultArrived', { result: result('BAM-USE', use, journey.now) });
      journey
        .passDays(1)
        .fact('resultArrived', { result: result('BAM-USE', 9, journey.now) })
        .passDays(13);
    });
    expect(found).toContain('R-TAPER taper gates: every gate holds → unmet: daysWithoutUse, deliveredHours');
  });

  test('E5: until when a tier is held, W6: what a completion needs', () => {
    const found = earlier((journey) => {
      journey.reach('recordWeek', week('2026-01-05', 12, 12)).reach('reviewPlan', reviewed('well'));
      journey.passDays(14).reach('holdTaper', { reason: 'exams' });
      journey.reach('beginDischarge', { because: 'completed', criteriaMet: true, reason: null });
    });
    expect(found).toContain('R-TAPER-HOLD held until: for good → 2026-01-26T14:00:00.000Z');
    expect(found).toContain('R-TAPER-HOLD completed: needs no reason → needs a reason');
  });

  test('E12: a result that is worse than the best since the tier began', () => {
    const found = earlier((journey) => phq9(phq9(phq9(journey, 18), 4), 19));
    expect(found).toContain('R-DETERIORATE PHQ-9: nothing → worse by its reliable change');
  });

  test('H6: when an open report is to be acknowledged', () => {
    const found = earlier((journey) => journey.fact('relapseReported', { source: 'self', note: null }));
    expect(found.filter((one) => one.includes('relapse.acknowledge.1'))).toEqual([
      'R-RELAPSE Acknowledge the relapse report (relapse.acknowledge.1): due 2026-01-05T18:00:00.000Z; clinician 2026-01-05T18:00:00.000Z, supervisor 2026-01-05T22:00:00.000Z, director 2026-01-06T02:00:00.000Z → nothing',
      'R-RELAPSE Relapse reported, the client is stepped up: acknowledge (relapse.acknowledge.1): nothing → due 2026-01-05T18:00:00.000Z; clinician 2026-01-05T14:00:00.000Z, clinician 2026-01-05T18:00:00.000Z, supervisor 2026-01-05T22:00:00.000Z, director 2026-01-06T02:00:00.000Z, and again every 240 minutes',
    ]);
  });
});

describe('R-SUMMARY', () => {
  const WRITTEN = 'R-SUMMARY a summary that is written here: nothing → needed for its signature';
  const unwritten = (): PureJourney => {
    const journey = inTreatment({ policy: BEFORE_2026_4 });
    return journey.follow(toDischarge(journey.now).filter(({ name }) => name !== 'writeDischargeSummary'));
  };
  const of = (journey: PureJourney): string[] =>
    compared(journey, POLICY, BEFORE_2026_4)
      .differences.map(({ rule, what, from, to }) => `${rule} ${what}: ${from} → ${to}`)
      .filter((one) => one.startsWith('R-SUMMARY'));

  test('of a discharge that has begun, or was signed, without a summary that stands here', () => {
    expect(of(unwritten())).toEqual([WRITTEN]);
    expect(of(unwritten().reach('signDischargeSummary', {}))).toEqual([WRITTEN]);
    expect(of(unwritten().follow([written()]))).toEqual([]);
    expect(of(unwritten().follow([written()]).reach('signDischargeSummary', {}))).toEqual([]);
  });
});

describe('recorded decisions', () => {
  test('R-LOC: the level that would have been recommended', () => {
    const levelOfCare = POLICY.levelOfCare.filter(({ level }) => level !== 3);
    expect(found(inPlanning(), other({ levelOfCare }))).toEqual(['R-LOC recommended level: 3 → 2']);
  });

  test('schedule, crosswalk and length of a plan', () => {
    const journey = inPlanning().reach('draftPlan', { plan: planAt('T3', 90), reason: null });
    const hoursPerWeek = { ...POLICY.schedule.hoursPerWeek, partialHospitalization: 15, max: 14 };
    const to = other({ schedule: { ...POLICY.schedule, hoursPerWeek }, lengthDays: [30], maxLengthDays: 30 });
    expect(found(journey, to)).toEqual(
      expect.arrayContaining([
        'R-SCHED-DOSE level that the hours are shown as: 2.1 → 2.5',
        'R-SCHED-DOSE 9 to 14 hours a week (the schedule has 15): nothing → needed',
        'R-MAX length of 90 days: offered → not offered',
      ]),
    );
  });

  test('W25: the level that hours are shown as after a step', () => {
    const journey = inTreatment().reach('stepDown', { reason: 'as agreed' });
    const hoursPerWeek = { ...POLICY.schedule.hoursPerWeek, partialHospitalization: 12 };
    const [stepped] = journey.eventsOf('tierChanged');
    expect(
      compared(journey, other({ schedule: { ...POLICY.schedule, hoursPerWeek } })).differences,
    ).toContainEqual({
      rule: 'R-SCHED-DOSE',
      what: 'level that the hours are shown as',
      seq: stepped!.seq,
      from: '2.1',
      to: '2.5',
    });
  });

  test('A5: an extension that the plan’s length allows under one policy alone', () => {
    const journey = inTreatment({ lengthDays: 30 }).reach('extendTreatment', { days: 60, reason: 'to 90' });
    const { extendBeyond: _, ...earlier } = POLICY;
    expect(found(journey, { ...earlier, version: 'other' })).toContain(
      'R-MAX extension: within the most → more than may be added',
    );
  });

  test('R-TAPER: gates at the time of the recommendation', () => {
    const journey = inTreatment({ tier: 'T3' })
      .passDays(8)
      .reach('recordWeek', week('2026-01-05', 15, 15))
      .reach('reviewPlan', reviewed('well'))
      .passDays(10);
    const [recommended] = journey.eventsOf('taperRecommended');
    const longer = other({ taper: { ...POLICY.taper, daysAtTier: 30 } });
    expect(compared(journey, longer).differences).toContainEqual({
      rule: 'R-TAPER',
      what: 'taper gates',
      seq: recommended!.seq,
      from: 'every gate holds',
      to: 'unmet: daysAtTier',
    });
    expect(found(journey, longer)).toContain('R-TAPER next step: recommended → nothing');
  });

  test('R-DETERIORATE and R-RELAPSE: results by their thresholds', () => {
    const journey = inTreatment({
      referral: {
        results: [result('PHQ-9', 10, '2026-01-02T12:00:00Z'), result('BAM-USE', 0, '2026-01-02T12:00:00Z')],
      },
    }).passDays(3);
    journey.fact('resultArrived', { result: result('PHQ-9', 13, journey.now) });
    journey.fact('resultArrived', { result: result('BAM-USE', 2, journey.now) });
    const to = other({ reliableChange: { ...POLICY.reliableChange, 'PHQ-9': 3 }, bamUseRelapse: 2 });
    expect(found(journey, to)).toEqual([
      'R-DETERIORATE PHQ-9: nothing → worse by its reliable change',
      'R-RELAPSE BAM use: a relapse → nothing',
    ]);
  });

  test('offers and kept seats', () => {
    const clocks = { ...POLICY.clocks, offer: { hours: 24 }, seatKeptOnHold: { days: 10 } };
    expect(
      found(inWaitlist().reach('offerSeat', { track: 'main-day-onsite' }), other({ clocks }))[0],
    ).toMatch(/^R-WAITLIST offer lapses/);
    expect(found(onHold(), other({ clocks })).join()).toContain('R-HOLD seat kept until');
  });
});

describe('with and without the section risk', () => {
  const before = (journey: PureJourney): string[] =>
    compared(journey, WEEKS_AS_THEY_COME, NO_RISK).differences.map(
      ({ rule, what, from, to: there }) => `${rule} ${what}: ${from} → ${there}`,
    );
  const alerted = (): PureJourney =>
    inTreatment({ policy: NO_RISK }).fact('highRiskReported', { source: 'judgement', note: null });

  test('H4: a task that was ticked off', () => {
    const journey = alerted().reach('completeTask', { task: 'risk.1.0' });
    expect(before(journey)).toContain('R-RISK-HIGH risk.1.0 ticked off: nothing → refused');
  });

  test('H5, C6: a discharge and an ending over an alert, and a lower screen', () => {
    const journey = discharged(alerted().reach('recordRisk', { level: 'low', by: 'judgement' }));
    journey.reach('acknowledgeRisk', {}).reach('withdraw', leaving('left'));
    expect(before(journey)).toEqual([
      'R-RISK risk shown: low → high',
      'R-RISK-HIGH dischargeBegun over an open alert: nothing → refused',
      // The screen as the discharge begins.
      'R-RISK risk shown: low → high',
      'R-RISK-HIGH journeyClosed over an open alert: nothing → refused',
    ]);
  });

  test('H12: a moderate screen, item 9 and a PHQ-2', () => {
    const journey = inTreatment({ policy: NO_RISK }).reach('recordRisk', {
      level: 'moderate',
      by: 'judgement',
    });
    journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(0, 1), journey.now) }).passDays(1);
    journey.fact('instrumentTaken', { taken: taken('PHQ-2', [3, 3], journey.now) });
    expect(before(journey)).toEqual([
      'R-RISK-MODERATE safety plan: nothing → asked for',
      'R-DETERIORATE C-SSRS after PHQ-9 item 9: nothing → asked for by a clock',
      'R-DETERIORATE PHQ-9 after PHQ-2: nothing → asked for by a clock',
    ]);
  });

  test('H13, A11: screening, and an old C-SSRS with the referral', () => {
    const results = [result('C-SSRS', 3, '2025-01-02T12:00:00Z')];
    const journey = inScreening({ policy: NO_RISK, referral: { results } }).passDays(1);
    expect(before(journey)).toContain('R-RISK C-SSRS with the referral: alerts → asks for a screen');
    const consented = PureJourney.refer({}, MONDAY, NO_RISK)
      .passDays(1)
      .reach('recordContactAttempt', { reached: true });
    expect(before(consented.reach('recordConsent', { signer: 'client' }))).toEqual([
      expect.stringContaining('R-SCREEN Screen risk and eligibility (screening): due 2026-01-21'),
      expect.stringContaining('R-RISK Screen suicide risk today (risk.screen): nothing → due 2026-01-07'),
    ]);
  });
});

describe('an open journey now', () => {
  test('due dates that move, and what would be overdue', () => {
    const journey = inTreatment().passDays(12);
    const to = other({ clocks: { ...POLICY.clocks, reviewDays: 11 } });
    expect(found(journey, to)).toEqual([
      expect.stringMatching(
        /^R-REVIEW Plan review \(review\.1\): due 2026-02-04[^;]+; [^→]+ → due 2026-01-16\S+, overdue, rung 1; clinician/,
      ),
    ]);
    journey.reach('withdraw', leaving('moved away'));
    expect(found(journey, to)).toEqual([]);
  });

  test('a tier and a track that are no more', () => {
    const to = other({ tiers: POLICY.tiers.slice(1), tracks: POLICY.tracks.slice(1) });
    const said = found(inTreatment({ tier: 'T3' }), to).join('\n');
    expect(said).toMatch(/R-POLICY a policy that has tier T3/);
    expect(said).toMatch(/R-POLICY a policy that has track main-day-onsite/);
  });
});

test('the summary counts journeys and differences by rule', () => {
  const summary = new ComparisonSummary();
  const to = other({
    levelOfCare: POLICY.levelOfCare.filter(({ level }) => level !== 3),
    clocks: { ...POLICY.clocks, planning: { days: 2 } },
  });
  summary.add(compared(inPlanning(), to));
  summary.add(compared(inTreatment(), to));
  summary.add(compared(inWaitlist(), to));
  expect(summary.result).toEqual({
    journeys: 3,
    changed: 2,
    byRule: [
      { rule: 'R-LOC', journeys: 2, differences: 2 },
      { rule: 'R-PLAN-SIGN', journeys: 1, differences: 1 },
    ],
  });
});
