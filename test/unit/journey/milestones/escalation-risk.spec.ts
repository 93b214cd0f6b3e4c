import { describe, expect, test } from '@jest/globals';
import type { Milestones } from '#journey/model/milestone';
import { OPEN_PHASES } from '#journey/model/phase';
import { OUTPATIENT, TO_HOSPITAL } from '#scenarios/hand-offs';
import { NO_RISK, POLICY } from '#scenarios/policy';
import { IN_PHASE, inScreening, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

const BEFORE_TREATMENT = ['intake', 'screening', 'waitlist', 'assessment', 'planning'] as const;

const alerted = (journey: PureJourney): PureJourney =>
  journey.fact('highRiskReported', { source: 'judgement', note: null });
const acknowledged = (journey: PureJourney): PureJourney => alerted(journey).reach('acknowledgeRisk', {});

describe('R-RISK', () => {
  test.each(['none', 'low', 'moderate', 'high'] as const)('%s is recorded', (level) =>
    expect(inScreening().reach('recordRisk', { level, by: 'C-SSRS' }).view.risk).toBe(level),
  );
  test.each(OPEN_PHASES)('high in %s alerts at once and stops nothing else', (phase) => {
    const journey = IN_PHASE[phase]().reach('recordRisk', { level: 'high', by: 'judgement' });
    expect(journey.eventsOf('riskRaised')).toHaveLength(1);
    expect(journey.tasks).toContain('risk.1.0');
  });
  test('under a policy without the section a lower level recorded later is shown, and does not silence the alert', () => {
    const journey = alerted(inTreatment({ policy: NO_RISK })).reach('recordRisk', {
      level: 'low',
      by: 'C-SSRS',
    });
    expect(journey.view.risk).toBe('low');
    expect(journey.passHours(1).rungsOf('risk.1')).toHaveLength(3);
  });
});

describe('reports while an alert is open', () => {
  test('join it while nobody has acknowledged', () => {
    const journey = alerted(alerted(inTreatment())).passHours(1);
    expect(journey.eventsOf('riskRaised')).toHaveLength(1);
    expect(journey.eventsOf('riskJoined')).toHaveLength(1);
    expect(journey.tasks).toEqual(['risk.1.0', 'risk.1.1', 'risk.1.2']);
  });
  test('alert anew once somebody has: who acknowledged did not know of them', () => {
    const journey = alerted(acknowledged(inTreatment()).passHours(20));
    expect(journey.tasks).toEqual(['risk.2.0']);
    expect(journey.attempt('disposeRisk', { disposition: 'safetyPlan', reason: 'x' })?.needed).toEqual([
      'acknowledgeRisk',
    ]);
  });
});

describe('acknowledge', () => {
  test('there must be an alert, and once is enough', () => {
    expect(inTreatment().attempt('acknowledgeRisk', {})?.rule.id).toBe('R-RISK-HIGH');
    expect(acknowledged(inTreatment()).attempt('acknowledgeRisk', {})?.needed).toEqual(['disposeRisk']);
  });
  test('stops the ladder and asks for the disposition, which is not ticked off', () => {
    const journey = acknowledged(inTreatment().passHours(1)).passHours(3);
    expect(journey.rungsOf('risk.1')).toHaveLength(1);
    expect(journey.tasks).toEqual(['risk.dispose.1']);
    expect(journey.attempt('completeTask', { task: 'risk.dispose.1' })).toMatchObject({
      rule: { id: 'R-RISK-HIGH' },
      needed: ['disposeRisk'],
    });
  });
});

describe('disposition', () => {
  const dispose = (journey: PureJourney, data: Milestones['disposeRisk']) =>
    journey.attempt('disposeRisk', data);
  const TRANSFER = { disposition: 'transfer', reason: 'plan and means', handOff: TO_HOSPITAL } as const;

  test('not without an alert, and not before it is acknowledged', () => {
    expect(dispose(inTreatment(), { disposition: 'safetyPlan', reason: 'x' })?.detail).toBe(
      'No high-risk alert is open.',
    );
    expect(dispose(alerted(inTreatment()), { disposition: 'safetyPlan', reason: 'x' })?.needed).toEqual([
      'acknowledgeRisk',
    ]);
  });

  test.each(['safetyPlan', 'emergencyServices'] as const)(
    '%s in every phase: the client stays',
    (disposition) => {
      for (const phase of OPEN_PHASES) {
        const journey = acknowledged(IN_PHASE[phase]());
        expect(dispose(journey, { disposition, reason: 'as agreed' })).toBeNull();
        expect(journey.view).toMatchObject({ phase, risk: 'high' });
        expect(journey.state.risk.alert).toBeNull();
      }
    },
  );

  test('step up in treatment', () => {
    const journey = acknowledged(inTreatment({ tier: 'T1' })).reach('disposeRisk', {
      disposition: 'stepUp',
      reason: 'closer',
    });
    expect(journey.eventsOf('tierChanged')[0]).toMatchObject({
      rule: { id: 'R-RISK-HIGH' },
      data: { from: 'T1', to: 'T2', because: 'risk', provisional: false },
    });
  });

  test('no step up over the top, and none that the decision on an open relapse would undo', () => {
    const stepUp = { disposition: 'stepUp', reason: 'closer' } as const;
    expect(dispose(acknowledged(inTreatment({ tier: 'T3' })), stepUp)?.rule.id).toBe('R-RISK-HIGH');
    const relapsed = acknowledged(
      inTreatment({ tier: 'T1' }).fact('relapseReported', { source: 'self', note: null }),
    );
    expect(dispose(relapsed, stepUp)).toMatchObject({ rule: { id: 'R-RELAPSE' }, needed: ['decideRelapse'] });
    relapsed.reach('decideRelapse', { decision: 'reverse', reason: 'mistaken' }).reach('disposeRisk', stepUp);
    expect(relapsed.view.tier).toBe('T2');
  });

  test('transfer puts on hold, to level 4 or 5, and decides an open relapse', () => {
    const journey = acknowledged(inTreatment().fact('relapseReported', { source: 'self', note: null }));
    expect(dispose(journey, { ...TRANSFER, handOff: OUTPATIENT })?.rule.id).toBe('R-HOLD');
    expect(dispose(journey, TRANSFER)).toBeNull();
    expect(journey.view.phase).toBe('onHold');
    expect(journey.eventsOf('relapseDecided').map(({ data }) => data.decision)).toEqual(['transfer']);
  });

  test.each(OPEN_PHASES.filter((phase) => phase !== 'treatment'))(
    'in %s there is no tier to step up and no seat to keep',
    (phase) => {
      for (const policy of [POLICY, NO_RISK])
        expect(
          dispose(acknowledged(IN_PHASE[phase]({ policy })), { disposition: 'stepUp', reason: 'x' })?.rule.id,
        ).toBe('R-RISK-HIGH');
      expect(dispose(acknowledged(IN_PHASE[phase]({ policy: NO_RISK })), TRANSFER)?.rule.id).toBe(
        'R-RISK-HIGH',
      );
    },
  );

  test.each(BEFORE_TREATMENT)('H5: transfer from %s closes the journey with the hand-off', (phase) => {
    const journey = acknowledged(IN_PHASE[phase]());
    expect(dispose(journey, { ...TRANSFER, handOff: OUTPATIENT })?.rule.id).toBe('R-HOLD');
    expect(dispose(journey, TRANSFER)).toBeNull();
    const admitted = phase === 'assessment' || phase === 'planning';
    expect(journey.eventsOf('journeyClosed')[0]).toMatchObject({
      rule: { id: 'R-RISK-HIGH', version: 3 },
      reason: 'plan and means',
      data: { because: admitted ? 'transferred' : 'referredElsewhere', handOff: TO_HOSPITAL },
    });
    expect(journey.eventsOf('riskDisposed')).toHaveLength(1);
  });
});
