import { describe, expect, test } from '@jest/globals';
import { replayState } from '#journey/evolve/replay';
import type { JourneyEvent } from '#journey/model/event';
import { tryFact, tryMilestone } from '#journey/trial/trial';
import { ELIGIBLE, LEVEL_3, rated } from '#scenarios/admission';
import { staff } from '#scenarios/people';
import { PLAN, planAt } from '#scenarios/plan';
import { POLICY } from '#scenarios/policy';
import { inAssessment, inDischarge, inPlanning, inScreening, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { report, step } from '#scenarios/step';
import type { Milestone, MilestoneName, Milestones } from '#journey/model/milestone';
import { anyAttended, anyJourney, type Seen } from '../properties/any-journey.js';

const tried = <N extends MilestoneName>(journey: PureJourney, name: N, data: Milestones[N]) =>
  tryMilestone(journey.state, step(name, data), {
    at: journey.now,
    policy: journey.policy,
    by: staff('clinician'),
    request: null,
  });

/** As they come out of PostgreSQL. */
const onRecord = (events: readonly JourneyEvent[]): JourneyEvent[] =>
  JSON.parse(JSON.stringify(events)) as JourneyEvent[];

const typesOf = (events: readonly JourneyEvent[]): string[] => [...new Set(events.map(({ type }) => type))];

/** What was tried on record, just before it was done, says what came of it. */
const saysWhatHappens = ({ journey, justBefore, taken }: Seen): void => {
  if (taken.kind !== 'milestone') return;
  const { events, now, policy } = journey;
  const recorded = onRecord(events.slice(0, justBefore));
  const state = replayState(journey.state.journeyId, recorded);
  const { name, data, by, refusal } = taken;
  const moment = { at: now, policy, by: staff(by), request: null };
  const trial = tryMilestone(state, { name, data } as Milestone, moment);
  expect([name, trial.refusal]).toEqual([name, refusal]);
  expect([name, trial.effects]).toEqual([name, refusal ? [] : typesOf(events.slice(justBefore))]);
};

describe('a dry run', () => {
  test('is answered as what is done then, whatever the journey and the milestone', () => {
    anyJourney(saysWhatHappens);
    anyAttended(saysWhatHappens);
  });

  test('keeps nothing: asked twice it says the same, and the state is as it was', () => {
    const journey = inTreatment();
    const { state } = journey;
    const copy = structuredClone(state);
    expect(tried(journey, 'stepDown', { reason: 'early' })).toEqual(
      tried(journey, 'stepDown', { reason: 'early' }),
    );
    expect(journey.state).toEqual(copy);
  });

  test('of a fact says what would follow of it', () => {
    const journey = inTreatment();
    const moment = {
      at: journey.now,
      policy: journey.policy,
      by: staff('clinician'),
      request: null,
    };
    const effects = tryFact(
      journey.state,
      report('highRiskReported', { source: 'judgement', note: null }),
      moment,
    );
    expect(effects).toEqual(expect.arrayContaining(['riskRaised', 'taskRaised']));
  });
});

describe('what is recommended', () => {
  test('R-ELIG: eligible or not, what is unmet and the level, though nothing was decided', () => {
    const journey = inScreening();
    const unwell = { ...ELIGIBLE.answers, exclusions: ['medicalDetox' as const] };
    expect(tried(journey, 'recordEligibility', { ...ELIGIBLE, answers: unwell }).recommended).toEqual({
      about: 'eligibility',
      eligible: false,
      unmet: ['R-ELIG-SAFE'],
      level: 5,
    });
  });

  test('R-LOC: the level that the ratings come to, also to whom the rule refuses them', () => {
    const journey = inAssessment();
    const trial = tried(journey, 'recordAssessment', { ...LEVEL_3, qualified: false });
    expect([trial.refusal?.rule.id, trial.recommended]).toEqual(['R-ASSESSOR', { about: 'level', level: 3 }]);
  });

  test('R-CONTINUE: the level of a review, and what it may find', () => {
    const review = { summary: 'worse', ratings: rated({ emotional: 3 }), qualified: true };
    const { recommended } = tried(inTreatment(), 'reviewPlan', review);
    expect(recommended).toEqual({ about: 'review', level: 4, findings: ['transfer'] });
  });

  test('R-SCHED: hours, crosswalk and every fault of a schedule', () => {
    const plan = {
      ...PLAN,
      schedule: { ...planAt('T3').schedule, hoursPerDay: 5, mode: 'telehealth' as const, modeReason: null },
    };
    const { recommended, refusal } = tried(inPlanning(), 'draftPlan', { plan, reason: null });
    expect(refusal?.rule.id).toBe('R-SCHED-SESSION');
    expect(recommended).toMatchObject({ about: 'schedule', weeklyHours: 25, crosswalk: '2.5' });
    const faults = recommended?.about === 'schedule' ? recommended.faults.map(({ rule }) => rule) : [];
    expect(faults).toEqual(expect.arrayContaining(['R-SCHED-SESSION', 'R-SCHED-DOSE']));
  });

  test('R-TAPER: every gate with its numbers, those that hold as well', () => {
    const { recommended } = tried(inTreatment({ tier: 'T2' }), 'stepDown', { reason: null });
    expect(recommended).toMatchObject({ about: 'taper', from: 'T2', to: 'T1' });
    const gates = recommended?.about === 'taper' ? recommended.gates : [];
    expect(gates.map(({ name, holds }) => [name, holds])).toEqual(
      expect.arrayContaining([
        ['daysAtTier', false],
        ['relapseDecided', true],
      ]),
    );
  });

  test('R-DISCH: what the summary still misses', () => {
    const journey = inDischarge();
    expect(tried(journey, 'signDischargeSummary', {}).recommended).toEqual({
      about: 'discharge',
      missing: [],
    });
    const bare = inTreatment({ policy: POLICY }).reach('beginDischarge', {
      because: 'completed',
      criteriaMet: true,
      reason: 'the goals are met',
    });
    const { recommended, refusal } = tried(bare, 'signDischargeSummary', {});
    expect(refusal?.rule.id).toBe('R-DISCH');
    expect(recommended).toEqual({ about: 'discharge', missing: refusal?.needed });
  });
});
