import { describe, expect, test } from '@jest/globals';
import type { Referral } from '#journey/model/milestone';
import { CSSRS, phq9, phq9Totalling, result, taken } from '#scenarios/instruments-taken';
import { NO_BASELINE, NO_RISK, POLICY } from '#scenarios/policy';
import { inAssessment, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

/** Fifteen years old, with the adolescent's schedule that the usual plan has, too. */
const MINOR = { minor: true } as const;
const teen = (policy = POLICY): PureJourney => inTreatment({ policy, referral: MINOR });
const answered = (journey: PureJourney, total: number): PureJourney =>
  journey.fact('instrumentTaken', { taken: taken('PHQ-9-TEEN', phq9Totalling(total), journey.now) });

describe('J2: adolescents are watched by their own instruments', () => {
  test('the PHQ-9 for teens is due in the place of the adults’, as a baseline and by the cadence', () => {
    const assessed = inAssessment({ policy: POLICY, referral: MINOR }).passHours(1);
    expect(assessed.tasks).toContain('baseline.PHQ-9-TEEN.0');
    expect(assessed.tasks).not.toContain('baseline.PHQ-9.0');
    const titles = answered(teen(), 4).view.clocks.map(({ title }) => title);
    expect(titles).toContain('PHQ-9-TEEN is due');
    expect(titles).not.toContain('PHQ-9 is due');
  });

  test('4, then 24: worse by its reliable change', () => {
    const journey = answered(answered(teen(), 4).passDays(7), 24);
    expect(journey.eventsOf('deteriorated').map(({ data }) => data)).toEqual([
      expect.objectContaining({ instrument: 'PHQ-9-TEEN', from: 4, to: 24, reliableChange: 5 }),
    ]);
    expect(answered(answered(teen(), 4).passDays(7), 8).eventsOf('deteriorated')).toEqual([]);
  });

  test('so do totals of it, which come by FHIR', () => {
    const journey = teen().fact('resultArrived', { result: result('PHQ-9-TEEN', 4, '2026-01-05T14:00:00Z') });
    journey.passDays(7).fact('resultArrived', { result: result('PHQ-9-TEEN', 9, journey.now) });
    expect(journey.eventsOf('deteriorated')).toHaveLength(1);
  });

  test.each([
    ['the same day, with a ladder', POLICY, /^asked\.C-SSRS\.\d+\.0$/],
    ['as a task without a time in version 1', NO_RISK, /^selfHarm\./],
  ] as const)('item 9 above 0 asks for a C-SSRS: %s', (_what, policy, task) => {
    const journey = teen(policy);
    journey.fact('instrumentTaken', { taken: taken('PHQ-9-TEEN', phq9(0, 1), journey.now) });
    const asked = () => journey.tasks.filter((one) => task.test(one));
    expect(asked()).toHaveLength(1);
    journey.fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, journey.now) });
    expect(asked()).toEqual([]);
  });

  test('a positive PHQ-2 asks for theirs, which ends it', () => {
    const journey = teen();
    journey.fact('instrumentTaken', { taken: taken('PHQ-2', [3, 3], journey.now) });
    const asked = () => journey.tasks.filter((one) => one.startsWith('asked.'));
    expect(asked()).toEqual([`asked.PHQ-9-TEEN.${journey.now}.0`]);
    expect(journey.attempt('completeTask', { task: asked()[0]! })?.needed).toEqual([
      'a PHQ-9-TEEN taken since',
    ]);
    answered(journey, 6);
    expect(asked()).toEqual([]);
  });

  test('under a policy that has nothing of their own they are asked for what adults are', () => {
    const titles = teen(NO_BASELINE).view.clocks.map(({ title }) => title);
    expect(titles).toContain('PHQ-9 is due');
    expect(titles).not.toContain('PHQ-9-TEEN is due');
  });
});

describe('H11: an adolescent is whoever the policy says, whatever the age of consent', () => {
  /** Fifteen where a state lets a 13-year-old consent: of age for that, and an adolescent. */
  const consents = { minor: false, adolescent: true } as const;
  const own = (policy = POLICY): string[] =>
    inTreatment({ policy, referral: consents }).view.clocks.map(({ title }) => title);

  test('has their own instruments, as a baseline, by the cadence and after a PHQ-2', () => {
    const assessed = inAssessment({ policy: POLICY, referral: consents }).passHours(1);
    expect(assessed.tasks).toContain('baseline.PHQ-9-TEEN.0');
    expect(own()).toContain('Baseline: PHQ-9-TEEN is to be taken');
    const journey = inTreatment({ policy: POLICY, referral: consents });
    journey.fact('instrumentTaken', { taken: taken('PHQ-2', [3, 3], journey.now) });
    expect(journey.tasks.filter((one) => one.startsWith('asked.'))).toEqual([
      `asked.PHQ-9-TEEN.${journey.now}.0`,
    ]);
  });

  test('under a policy that has minors’ own alone, it is the adults’ that they are asked for', () => {
    const { forAdolescents, ...instruments } = POLICY.instruments!;
    const earlier = { ...POLICY, instruments: { ...instruments, forMinors: forAdolescents! } };
    expect(own(earlier)).toContain('Baseline: PHQ-9 is to be taken');
    expect(inTreatment({ policy: earlier, referral: MINOR }).view.clocks.map(({ title }) => title)).toContain(
      'Baseline: PHQ-9-TEEN is to be taken',
    );
  });

  test('who is of age for both has the adults’, a minor of an earlier referral theirs', () => {
    const titles = (referral: Partial<Referral>): string[] =>
      inTreatment({ policy: POLICY, referral }).view.clocks.map(({ title }) => title);
    expect(titles({ adolescent: false })).toContain('Baseline: PHQ-9 is to be taken');
    // Recorded when nobody asked whether somebody is an adolescent.
    expect(titles({ minor: true })).toContain('Baseline: PHQ-9-TEEN is to be taken');
  });
});
