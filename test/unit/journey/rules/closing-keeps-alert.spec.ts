import { describe, expect, test } from '@jest/globals';
import { OPEN_PHASES } from '#journey/model/phase';
import { ELIGIBLE, LEVEL_3, rated } from '#scenarios/admission';
import { OUTPATIENT, TO_HOSPITAL } from '#scenarios/hand-offs';
import { CSSRS, taken } from '#scenarios/instruments-taken';
import { NO_RISK } from '#scenarios/policy';
import {
  discharged,
  IN_PHASE,
  inAssessment,
  inDischarge,
  inScreening,
  inTreatment,
  onHold,
  type Start,
} from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { leaving, NO_SUMMARY } from '#scenarios/leaving';
import { reviewed } from '#scenarios/review';

type Way = readonly [
  what: string,
  from: (start?: Start) => PureJourney,
  go: (journey: PureJourney) => ReturnType<PureJourney['attempt']>,
];

const DETOX = { ...ELIGIBLE, answers: { ...ELIGIBLE.answers, exclusions: ['medicalDetox'] as const } };
const alerted = (journey: PureJourney): PureJourney =>
  journey.fact('highRiskReported', { source: 'judgement', note: null });

/** Every way out of the program, and out of treatment. */
const WAYS: readonly Way[] = [
  ...OPEN_PHASES.map((phase): Way => [
    `withdraw from ${phase}`,
    IN_PHASE[phase],
    (journey) => journey.attempt('withdraw', leaving('left')),
  ]),
  [
    'endJourney',
    inTreatment,
    (journey) => journey.attempt('endJourney', { because: 'terminatedByFacility', ...leaving('threats') }),
  ],
  [
    'referElsewhere',
    (start) => inScreening(start).reach('recordEligibility', DETOX),
    (journey) => journey.attempt('referElsewhere', { handOff: TO_HOSPITAL, reason: null }),
  ],
  [
    'decideLevel to another level',
    (start) =>
      inAssessment(start).reach('recordAssessment', { ...LEVEL_3, ratings: rated({ emotional: 1 }) }),
    (journey) => journey.attempt('decideLevel', { level: 2, reason: null, handOff: OUTPATIENT }),
  ],
  [
    'closeTransferred',
    onHold,
    (journey) => journey.attempt('closeTransferred', { reason: null, waived: NO_SUMMARY }),
  ],
  [
    'beginDischarge',
    (start) => inTreatment(start).reach('reviewPlan', reviewed('ready')),
    (journey) =>
      journey.attempt('beginDischarge', { because: 'completed', criteriaMet: true, reason: 'goals met' }),
  ],
  ['signDischargeSummary', inDischarge, (journey) => journey.attempt('signDischargeSummary', {})],
];

describe('H5: an open high risk stops every ending and the discharge, until its disposition', () => {
  test.each(WAYS)('%s', (_what, from, go) => {
    const journey = alerted(from());
    const { phase } = journey.state;
    expect(go(journey)).toMatchObject({
      rule: { id: 'R-RISK-HIGH', version: 3 },
      needed: ['acknowledgeRisk', 'then disposeRisk'],
    });
    journey.reach('acknowledgeRisk', {});
    expect(go(journey)).toMatchObject({ rule: { id: 'R-RISK-HIGH' }, needed: ['disposeRisk'] });
    expect(journey.state.phase).toBe(phase);
    // No dead end: in each phase there is a disposition after which it goes.
    journey.reach('disposeRisk', { disposition: 'emergencyServices', reason: 'called' });
    expect(go(journey)).toBeNull();
    expect(journey.state.phase).not.toBe(phase);
  });

  test.each(OPEN_PHASES)('a death in %s ends it all the same', (phase) =>
    expect(
      alerted(IN_PHASE[phase]()).reach('endJourney', { because: 'died', reason: 'told' }).state.phase,
    ).toBe('closed'),
  );

  test('the client who was discharged over an unacknowledged alert [C1] is not', () => {
    const journey = alerted(inTreatment());
    expect(() => discharged(journey)).toThrow(/R-RISK-HIGH/);
  });

  test.each(WAYS.filter(([what]) => !/Discharge/.test(what)))(
    'under a policy without the section, %s waits for an acknowledgement alone',
    (_what, from, go) => {
      const journey = alerted(from({ policy: NO_RISK }));
      expect(go(journey)).toMatchObject({
        rule: { id: 'R-RISK-HIGH', version: 1 },
        needed: ['acknowledgeRisk'],
      });
      expect(go(journey.reach('acknowledgeRisk', {}))).toBeNull();
    },
  );

  test('under a policy without the section a discharge waits for nothing', () => {
    const journey = discharged(alerted(inTreatment({ policy: NO_RISK }))).reach('signDischargeSummary', {});
    expect(journey.state.phase).toBe('aftercare');
  });
});

describe('C6: a lower screen over an open alert is kept, lowers nothing and closes nothing', () => {
  const screens = (journey: PureJourney): PureJourney =>
    journey
      .reach('recordRisk', { level: 'none', by: 'judgement' }, { by: 'coordinator' })
      .fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, journey.now) });

  test('before and after it is acknowledged', () => {
    const journey = screens(alerted(inTreatment()));
    expect([journey.view.risk, journey.state.risk.alert]).toEqual([
      'high',
      { raisedAt: journey.now, acknowledgedAt: null },
    ]);
    screens(journey.reach('acknowledgeRisk', {}));
    expect(journey.view.risk).toBe('high');
    expect(journey.tasks).toContain('risk.dispose.1');
    expect(journey.eventsOf('riskScreened').slice(-4)).toMatchObject(
      ['none', 'low', 'none', 'low'].map((level) => ({ data: { level, overAlert: true } })),
    );
  });

  test('after the disposition it lowers what is shown', () => {
    const journey = alerted(inTreatment()).reach('acknowledgeRisk', {});
    screens(journey.reach('disposeRisk', { disposition: 'safetyPlan', reason: 'agreed' }));
    expect(journey.view.risk).toBe('low');
  });
});
