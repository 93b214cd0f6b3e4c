import { describe, expect, test } from '@jest/globals';
import type { Role } from '#journey/model/actor';
import type { Milestones } from '#journey/model/milestone';
import { ELIGIBLE } from '#scenarios/admission';
import { OUTPATIENT, RESIDENTIAL, TO_HOSPITAL } from '#scenarios/hand-offs';
import { inScreening, inWaitlist } from '#scenarios/pure/in-phase';

type Answers = Milestones['recordEligibility']['answers'];

const answering = (
  change: Partial<Answers>,
  reason: string | null = null,
): Milestones['recordEligibility'] => ({
  ...ELIGIBLE,
  answers: { ...ELIGIBLE.answers, ...change },
  reason,
});
const UNSAFE_HOME = { home: { ...ELIGIBLE.answers.home, safe: false } };
const LOW = { level: 'low', by: 'C-SSRS' } as const;

test.each(['risk first', 'eligibility first'])('screening ends when both are recorded: %s', (order) => {
  const journey = inScreening();
  if (order === 'risk first') journey.reach('recordRisk', LOW);
  else journey.reach('recordEligibility', ELIGIBLE);
  expect(journey.view.phase).toBe('screening');
  if (order === 'risk first') journey.reach('recordEligibility', ELIGIBLE);
  else journey.reach('recordRisk', LOW);
  expect(journey.view).toMatchObject({ phase: 'assessment', track: ELIGIBLE.seat });
});

test('R-RISK recorded at intake, the first contact, counts', () => {
  const journey = inScreening();
  journey.reach('recordRisk', { level: 'none', by: 'judgement' }).reach('recordEligibility', ELIGIBLE);
  expect(journey.view).toMatchObject({ phase: 'assessment', risk: 'none' });
});

test('without a free seat: the waitlist, with priority and place', () => {
  expect(inWaitlist({ referral: { pregnant: true } }).eventsOf('waitlisted')[0]!.data).toEqual({
    track: ELIGIBLE.track,
    priority: 'pregnant',
  });
});

describe('R-ELIG-ENTRY changes nothing but priority', () => {
  test.each(['firstIntervention', 'stepDown', 'stepUp', 'return'] as const)('%s', (entryKind) => {
    const journey = inScreening({ referral: { entryKind } })
      .reach('recordRisk', LOW)
      .reach('recordEligibility', ELIGIBLE);
    expect(journey.view.phase).toBe('assessment');
  });
});

describe('who is not eligible stays, with a task to refer, until handed off', () => {
  test.each<[string, Partial<Answers>, string, number]>([
    ['R-ELIG-NEED', { needs: [] }, 'R-ELIG-NEED', 2],
    ['R-ELIG-SAFE', { exclusions: ['watch24h'] }, 'R-ELIG-SAFE', 5],
    ['R-ELIG-WILLING', { willing: false }, 'R-ELIG-WILLING', 2],
    ['R-ELIG-HOME', UNSAFE_HOME, 'R-ELIG-HOME', 4],
  ])('%s', (_what, change, rule, level) => {
    const journey = inScreening().reach('recordRisk', LOW).reach('recordEligibility', answering(change));
    const [assessed] = journey.eventsOf('eligibilityAssessed');
    expect(assessed).toMatchObject({
      rule: { id: rule },
      data: { eligible: false, recommendedLevel: level },
    });
    expect(journey.view.phase).toBe('screening');
    expect(journey.tasks).toEqual(['screening.refer']);
    expect(journey.attempt('completeTask', { task: 'screening.refer' })?.needed).toEqual([
      'referElsewhere, or recordEligibility with a reason to go on',
    ]);
  });
});

describe('going on with an unmet rule', () => {
  const attempt = (change: Partial<Answers>, reason: string | null, by: Role): string => {
    const journey = inScreening().reach('recordRisk', LOW);
    const refusal = journey.attempt('recordEligibility', answering(change, reason), { by });
    return refusal?.rule.id ?? journey.view.phase;
  };

  test('a coordinator goes on over R-ELIG-HOME with a written reason', () => {
    expect(attempt(UNSAFE_HOME, 'moves to sober living on Friday', 'coordinator')).toBe('assessment');
    expect(attempt(UNSAFE_HOME, '  ', 'coordinator')).toBe('screening');
  });
  test('a coordinator cannot go on over R-ELIG-SAFE, a clinician can', () => {
    const detox = { exclusions: ['medicalDetox'] } as const;
    expect(attempt(detox, 'stable since', 'coordinator')).toBe('R-ELIG-SAFE');
    expect(attempt(detox, 'stable since', 'clinician')).toBe('assessment');
    expect(attempt(detox, null, 'coordinator')).toBe('screening');
  });
  test('the reason is kept, with what was unmet', () => {
    const journey = inScreening().reach(
      'recordEligibility',
      answering(UNSAFE_HOME, 'sober living on Friday'),
    );
    expect(journey.eventsOf('eligibilityAssessed')[0]).toMatchObject({
      reason: 'sober living on Friday',
      data: { unmet: ['R-ELIG-HOME'], eligible: false, wentOnAnyway: true, recommendedLevel: 4 },
    });
  });
});

describe('referElsewhere', () => {
  test('to the recommended level without a reason, to another with one, to level 3 never', () => {
    const refer = (handOff: Milestones['referElsewhere']['handOff'], reason: string | null) => {
      const journey = inScreening().reach('recordEligibility', answering({ exclusions: ['medicalDetox'] }));
      return journey.attempt('referElsewhere', { handOff, reason })?.rule.id ?? journey.view.closedBecause;
    };
    expect(refer(TO_HOSPITAL, null)).toBe('referredElsewhere');
    expect(refer(RESIDENTIAL, null)).toBe('R-ELIG-SAFE');
    expect(refer(RESIDENTIAL, 'hospital has no bed')).toBe('referredElsewhere');
    expect(refer({ ...OUTPATIENT, level: 3 }, 'a reason')).toBe('R-LOC-DECIDE');
  });

  test('from the waitlist, too, to the level recommended before somebody went on', () => {
    const waiting = () =>
      inScreening()
        .reach('recordRisk', LOW)
        .reach('recordEligibility', { ...answering(UNSAFE_HOME, 'sober living on Friday'), seat: null });
    expect(waiting().view.phase).toBe('waitlist');
    expect(waiting().reach('referElsewhere', { handOff: RESIDENTIAL, reason: null }).view.closedBecause).toBe(
      'referredElsewhere',
    );
    expect(waiting().attempt('referElsewhere', { handOff: TO_HOSPITAL, reason: null })?.rule.id).toBe(
      'R-ELIG-SAFE',
    );
  });

  test('the journey closes with the named level and the warm hand-off', () => {
    const journey = inScreening().reach('recordEligibility', answering({ exclusions: ['medicalDetox'] }));
    journey.reach('referElsewhere', { handOff: TO_HOSPITAL, reason: null });
    expect(journey.eventsOf('journeyClosed')[0]!.data).toEqual({
      because: 'referredElsewhere',
      handOff: TO_HOSPITAL,
    });
    expect(journey.view).toMatchObject({ tasks: [], clocks: [], overdue: false });
  });

  test('nobody is referred elsewhere before eligibility is recorded', () =>
    expect(inScreening().attempt('referElsewhere', { handOff: OUTPATIENT, reason: 'x' })?.rule.id).toBe(
      'R-SCREEN',
    ));

  test('who is eligible and on the waitlist only with a reason', () =>
    expect(inWaitlist().attempt('referElsewhere', { handOff: OUTPATIENT, reason: null })?.needed).toEqual([
      'reason',
    ]));
});

test('a track that the policy does not know is refused', () => {
  const refusal = inScreening().attempt('recordEligibility', { ...ELIGIBLE, seat: 'moon' });
  expect(refusal).toMatchObject({ rule: { id: 'R-WAITLIST' }, detail: 'No track is called moon.' });
});
