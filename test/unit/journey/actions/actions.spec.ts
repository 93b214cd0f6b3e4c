import { describe, expect, test } from '@jest/globals';
import { actionOf, standing, type Action, type ActionState } from '#journey/actions/actions';
import { replayState } from '#journey/evolve/replay';
import type { MilestoneName } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import type { JourneyState } from '#journey/model/state';
import { staff } from '#scenarios/people';
import { POLICY } from '#scenarios/policy';
import {
  IN_PHASE,
  inAftercare,
  inAssessment,
  inDischarge,
  inPlanning,
  inScreening,
  inTreatment,
  inWaitlist,
  onHold,
} from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { SLOTS } from '#scenarios/slots';
import { PLAN } from '#scenarios/plan';
import { anyAttended, anyJourney, type Seen } from '../properties/any-journey.js';

const asked = (recorded: JourneyState, at: number, policy: Policy, qualified = true): Action[] => {
  const { state, names } = standing(recorded, at, policy);
  return names.flatMap(
    (name) => actionOf(name, state, { at, policy, by: staff('clinician'), qualified }) ?? [],
  );
};

const actionsIn = ({ state, now, policy }: PureJourney, qualified = true): Action[] =>
  asked(state, now, policy, qualified);

const one = (journey: PureJourney, name: MilestoneName, qualified = true): Action | undefined =>
  actionsIn(journey, qualified).find((action) => action.name === name);

const named = (journey: PureJourney, ...states: ActionState[]): MilestoneName[] =>
  actionsIn(journey)
    .filter(({ state }) => states.includes(state))
    .map(({ name }) => name);

/** Taken although it is not offered: of a death nobody is asked anything, and these are rare enough to be looked for in the timeline. */
const NOT_OFFERED: readonly MilestoneName[] = ['recordInterimServices', 'recordWeek', 'endJourney'];

describe('what may be done', () => {
  test('whatever is taken was offered, and nothing stood in its way but what was written', () => {
    const look = ({ journey: { state, events, policy, now }, justBefore, taken }: Seen): void => {
      if (taken.kind !== 'milestone' || taken.refusal || NOT_OFFERED.includes(taken.name)) return;
      const recorded = replayState(state.journeyId, events.slice(0, justBefore));
      const offered = asked(recorded, now, policy).find(({ name }) => name === taken.name);
      expect([taken.name, taken.data, offered?.state]).toEqual([
        taken.name,
        taken.data,
        expect.stringMatching(/^(recommended|possible|needsReason)$/),
      ]);
    };
    anyJourney(look);
    anyAttended(look);
  });

  test('a rule stands in the way of what is blocked or wants a reason, and of nothing else; a task recommends', () => {
    const look = ({ journey: { state, policy, now } }: Seen): void => {
      for (const { name, state: how, rule, task } of asked(state, now, policy)) {
        expect([name, rule !== null]).toEqual([name, ['blocked', 'needsReason', 'notYours'].includes(how)]);
        if (how === 'recommended') expect(Object.keys(state.tasks)).toContain(task);
      }
    };
    anyJourney(look);
  });

  test('in intake: to reach the client; consent waits for that', () => {
    const journey = IN_PHASE.intake({ policy: POLICY });
    // The screening is asked for from the referral on, and the risk at first contact.
    expect(named(journey, 'recommended')).toEqual(['recordContactAttempt', 'recordRisk']);
    expect(one(journey, 'recordConsent')).toMatchObject({
      state: 'blocked',
      requires: [{ kind: 'milestone', name: 'recordContactAttempt', with: { reached: true } }],
      defaults: { signer: 'client' },
    });
  });

  test('in screening: risk, eligibility and what the priority rests on, and no referral elsewhere before that', () => {
    const journey = inScreening({ policy: POLICY });
    const asked = ['recordEligibility', 'recordPriority', 'recordRisk'];
    expect(named(journey, 'recommended').sort()).toEqual(asked);
    journey.reach('recordPriority', { pregnant: false, injecting: false, urgency: 'routine' });
    expect(one(journey, 'referElsewhere')?.state).toBe('blocked');
    journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
    expect(named(journey, 'recommended')).toEqual(['recordEligibility']);
    expect(one(journey, 'recordRisk')?.state).toBe('possible');
  });

  test('on the waitlist: no seat is accepted that nobody has offered', () => {
    const names = actionsIn(inWaitlist()).map(({ name }) => name);
    expect(names).not.toContain('acceptSeat');
    expect(names).not.toContain('declineSeat');
    expect(names).not.toContain('recordInterimServices');
  });

  test('in assessment: somebody else’s where there is no training on record, and whose', () => {
    expect(one(inAssessment({ policy: POLICY }), 'recordAssessment')?.state).toBe('recommended');
    expect(one(inAssessment({ policy: POLICY }), 'recordAssessment', false)).toMatchObject({
      state: 'notYours',
      rule: { id: 'R-ASSESSOR' },
      requires: [{ kind: 'role', roles: ['clinician', 'supervisor', 'director'] }],
    });
  });

  test('in planning: a draft first, then the signatures in their order', () => {
    const journey = inPlanning({ policy: POLICY });
    expect(named(journey, 'recommended')).toEqual(['draftPlan']);
    expect(one(journey, 'signPlan')?.state).toBe('blocked');
    journey.reach('draftPlan', { plan: PLAN, reason: null });
    expect(named(journey, 'recommended')).toEqual(['signPlan']);
    journey.reach('signPlan', { signer: 'client' });
    expect(one(journey, 'signPlan')?.defaults).toEqual({ signer: 'clinician' });
  });

  test('R-TAPER: an early step wants a reason; from the last tier there is none', () => {
    expect(one(inTreatment({ tier: 'T2' }), 'stepDown')).toMatchObject({
      state: 'needsReason',
      rule: { id: 'R-TAPER' },
      requires: expect.arrayContaining([{ kind: 'field', field: 'reason' }]),
    });
    expect(one(inTreatment({ tier: 'T1' }), 'stepDown')).toBeUndefined();
    // Met or not, each of its conditions stands there with its numbers.
    const { gates = [] } = one(inTreatment({ tier: 'T2' }), 'stepDown') ?? {};
    expect(gates).toContainEqual({ name: 'daysAtTier', holds: false, actual: 0, needed: 14 });
    expect(gates).toContainEqual(expect.objectContaining({ name: 'daysWithoutUse', holds: true }));
    expect(one(inTreatment({ tier: 'T3' }), 'stepUp')).toBeUndefined();
    expect(one(inTreatment({ tier: 'T2' }), 'holdTaper')).toBeUndefined();
  });

  test('of a plan with sessions no hours of a week are recorded, and without an alert none is acknowledged', () => {
    const journey = inTreatment({ slots: SLOTS });
    expect(one(journey, 'recordAttendance')).toBeDefined();
    for (const name of ['recordWeek', 'acknowledgeRisk', 'disposeRisk', 'contactNoShow', 'signPlan'] as const)
      expect([name, one(journey, name)]).toEqual([name, undefined]);
    journey.fact('highRiskReported', { source: 'judgement', note: null });
    expect(one(journey, 'acknowledgeRisk')).toMatchObject({ state: 'recommended', task: expect.any(String) });
    expect(one(journey, 'disposeRisk')?.state).toBe('blocked');
    journey.reach('acknowledgeRisk', {});
    expect([one(journey, 'acknowledgeRisk'), one(journey, 'disposeRisk')?.state]).toEqual([
      undefined,
      'recommended',
    ]);
  });

  test('while a relapse is open, it is decided before anything is stepped', () => {
    const journey = inTreatment({ tier: 'T2', policy: POLICY }).fact('relapseReported', {
      source: 'family',
      note: null,
    });
    expect(named(journey, 'recommended')).toContain('acknowledgeRelapse');
    expect(one(journey, 'decideRelapse')).toMatchObject({
      state: 'possible',
      defaults: { decision: 'confirm' },
    });
    expect(one(journey, 'stepDown')).toMatchObject({ state: 'blocked', rule: { id: 'R-RELAPSE' } });
  });

  test('on hold: back at the tier as it was; of a leave there is no provider to call', () => {
    expect(one(onHold(), 'returnFromHold')).toMatchObject({ state: 'possible', defaults: { tier: 'T3' } });
    const away = inTreatment({ policy: POLICY }).reach('beginLeave', {
      lookAgainOn: '2026-01-12',
      reason: 'travels',
    });
    expect([one(away, 'recordProviderCall'), one(away, 'closeTransferred')]).toEqual([undefined, undefined]);
  });

  test('in discharge: the summary is blocked by what is missing, or done without in writing', () => {
    const journey = inTreatment({ policy: POLICY }).reach('beginDischarge', {
      because: 'completed',
      criteriaMet: true,
      reason: 'the goals are met',
    });
    expect(one(journey, 'signDischargeSummary')?.requires).toEqual(
      expect.arrayContaining([{ kind: 'milestone', name: 'agreeContinuingCare', with: {} }]),
    );
    expect(one(inDischarge(), 'recordFollowUp')).toMatchObject({
      state: 'blocked',
      requires: [{ kind: 'time', from: expect.any(String) }],
    });
  });

  test('a follow-up is the one that its task asks for, also when the next one may be done', () => {
    const journey = inAftercare({ policy: POLICY }).passDays(9);
    expect(one(journey, 'recordFollowUp')).toMatchObject({
      ...{ state: 'recommended', task: 'followUp.7.0', defaults: { day: 7 } },
    });
    journey.reach('recordFollowUp', { day: 7, reached: true });
    expect(one(journey, 'recordFollowUp')).toMatchObject({
      ...{ state: 'blocked', defaults: { day: 30 } },
      requires: [{ kind: 'time', from: '2026-01-15T05:00:00.000Z' }],
    });
    journey.passDays(1);
    expect(one(journey, 'recordFollowUp')).toMatchObject({ state: 'possible', defaults: { day: 30 } });
  });

  test('a follow-up that was tried in vain today is the one to try again today, and not the other, which that call was not for', () => {
    const journey = inAftercare({ policy: POLICY }).passDays(9);
    journey.reach('recordFollowUp', { day: 30, reached: false });
    expect(journey.attempt('recordFollowUp', { day: 7, reached: true })?.rule.id).toBe('R-AFTERCARE');
    expect(one(journey, 'recordFollowUp')).toMatchObject({ state: 'recommended', defaults: { day: 30 } });
    journey.passDays(1);
    expect(one(journey, 'recordFollowUp')).toMatchObject({ state: 'recommended', defaults: { day: 7 } });
  });

  test('a journey that has closed offers nothing, and what was held before, for some days', () => {
    const closed = IN_PHASE.intake().reach('withdraw', { reason: 'leaves' });
    expect(actionsIn(closed)).toEqual([]);
  });
});
