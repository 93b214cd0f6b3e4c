import { describe, expect, test } from '@jest/globals';
import { END_REASONS } from '#journey/model/milestone';
import { OPEN_PHASES } from '#journey/model/phase';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { RESIDENTIAL, TO_HOSPITAL } from '#scenarios/hand-offs';
import { IN_PHASE, inAssessment, inScreening, onHold } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

const BEFORE_ADMISSION = ['intake', 'screening', 'waitlist'];
const AFTER_TREATMENT = ['discharge', 'aftercare'];

describe('a client withdraws from', () => {
  test.each(OPEN_PHASES)('%s', (phase) => {
    const journey = IN_PHASE[phase]().reach('withdraw', { reason: 'moved away' });
    const left = AFTER_TREATMENT.includes(phase) ? 'completed' : 'droppedOut';
    const closedBecause = BEFORE_ADMISSION.includes(phase) ? 'withdrewBeforeAdmission' : left;
    expect(journey.view).toMatchObject({
      phase: 'closed',
      closedBecause,
      tasks: [],
      clocks: [],
      overdue: false,
    });
    expect(journey.eventsOf('journeyClosed')[0]).toMatchObject({
      reason: 'moved away',
      rule: { id: 'R-ENDING' },
    });
  });

  test('treatment with a relapse report open, and everything stops', () => {
    const journey = IN_PHASE.treatment().fact('relapseReported', { source: 'self', note: null }).passHours(5);
    expect(journey.view.overdue).toBe(true);
    expect(journey.reach('withdraw', { reason: 'left' }).view).toMatchObject({
      tasks: [],
      clocks: [],
      overdue: false,
    });
    expect(journey.passDays(30).eventsOf('journeyClosed')).toHaveLength(1);
  });
});

describe.each(END_REASONS)('a journey ends as %s', (because) => {
  test.each(OPEN_PHASES)('from %s', (phase) => {
    const journey = IN_PHASE[phase]();
    const refusal = journey.attempt('endJourney', { because, reason: 'as it is' });
    if (because === 'terminatedByFacility' && BEFORE_ADMISSION.includes(phase))
      expect(refusal?.rule.id).toBe('R-ENDING');
    else expect(journey.view.closedBecause).toBe(because);
  });
});

describe('closing never silences a high-risk alert that nobody has acknowledged', () => {
  const alerted = (journey: PureJourney): PureJourney =>
    journey.fact('highRiskReported', { source: 'judgement', note: null });
  const detox = { ...ELIGIBLE, answers: { ...ELIGIBLE.answers, exclusions: ['medicalDetox'] as const } };
  const inPhase = OPEN_PHASES.map(
    (
      phase,
    ): [
      string,
      (journey?: never) => PureJourney,
      (journey: PureJourney) => ReturnType<PureJourney['attempt']>,
    ] => [
      `withdrawing from ${phase}`,
      () => IN_PHASE[phase](),
      (journey) => journey.attempt('withdraw', { reason: 'left' }),
    ],
  );

  test.each([
    ...inPhase,
    [
      'ending',
      () => IN_PHASE.treatment(),
      (journey: PureJourney) => journey.attempt('endJourney', { because: 'incarcerated', reason: 'court' }),
    ],
    [
      'referring elsewhere',
      () => inScreening().reach('recordEligibility', detox),
      (journey: PureJourney) => journey.attempt('referElsewhere', { handOff: TO_HOSPITAL, reason: null }),
    ],
    [
      'deciding for another level',
      () => inAssessment().reach('recordAssessment', LEVEL_3),
      (journey: PureJourney) =>
        journey.attempt('decideLevel', { level: 4, reason: 'needs a bed', handOff: RESIDENTIAL }),
    ],
    [
      'closing after a transfer',
      () => onHold(),
      (journey: PureJourney) => journey.attempt('closeTransferred', { reason: null }),
    ],
  ] as const)('%s', (_what, bring, close) => {
    const journey = alerted(bring());
    expect(close(journey)).toMatchObject({ rule: { id: 'R-RISK-HIGH' }, needed: ['acknowledgeRisk'] });
    journey.reach('acknowledgeRisk', {});
    expect(close(journey)).toBeNull();
    expect(journey.view.phase).toBe('closed');
  });

  test('but a client who has died', () => {
    const journey = alerted(IN_PHASE.treatment()).reach('endJourney', {
      because: 'died',
      reason: 'family called',
    });
    expect(journey.view).toMatchObject({ closedBecause: 'died', clocks: [], tasks: [] });
  });
});
