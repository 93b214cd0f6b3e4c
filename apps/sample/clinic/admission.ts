import type { ContactWay, Milestones } from '#journey/model/milestone';
import type { CarePlan } from '#journey/model/plan';
import { ELIGIBLE, rated } from '#scenarios/admission';
import { drafted, signed, toPlanning } from '#scenarios/course';
import { bam, CSSRS, gad7Totalling, phq9Totalling, taken } from '#scenarios/instruments-taken';
import { report, step } from '#scenarios/step';
import type { Answer } from '#instruments/answer-scale';
import type { QuestionnaireCode } from '#instruments/instrument';
import type { Dice } from './dice.js';
import type { Life } from './life.js';
import { DAYS_TO_ASSESSMENT, DAYS_TO_TREATMENT, REACHED } from './rates.js';

/** From the referral to the first session. Each step returns false where it was not taken: its day is still to come, or the journey has ended. */

const WAYS: readonly ContactWay[] = ['call', 'text', 'call', 'letter'];

/** A client who can be reached is reached within days. For one who cannot, the coordinator tries as often as the policy asks for. */
export const contacted = (life: Life, dice: Dice, isReached: boolean): boolean => {
  for (const [index, way] of WAYS.entries()) {
    if (!life.workday(index === 0 ? 0 : 1, dice.between(9, 15))) return false;
    const reached = isReached && (index === WAYS.length - 1 || dice.isSo(REACHED));
    life.coordinator(step('recordContactAttempt', { reached, way }));
    if (reached) return life.coordinator(step('recordConsent', { signer: 'client' }));
  }
  return false;
};

export const answered = (life: Life, code: QuestionnaireCode, items: readonly Answer[]): void =>
  life.told(report('instrumentTaken', { taken: taken(code, items, life.now, 'selfReport') }));

const NEEDS: readonly Milestones['recordEligibility']['answers']['needs'][] = [
  ['earlyRecoverySupport', 'mustKeepWorkingOrStudying'],
  ['earlyRecoverySupport'],
  ['emotionalCrisis'],
];

/** Records what the priority rests on, risk and eligibility, and asks the track for a seat. */
export const screened = (life: Life, dice: Dice, track: string): boolean => {
  if (!life.workday(dice.between(0, 3), dice.between(9, 16))) return false;
  const level = dice.isSo(0.3) ? 'low' : 'none';
  answered(life, 'C-SSRS', CSSRS[level]);
  const answers = { ...ELIGIBLE.answers, needs: dice.oneOf(NEEDS) };
  const { pregnant, injecting, urgency } = life.state.referral;
  return (
    life.coordinator(
      step('recordPriority', { pregnant, injecting, urgency }),
      step('recordRisk', { level, by: 'C-SSRS' }),
      step('recordEligibility', { ...ELIGIBLE, answers, track, seat: null }),
    ) && life.coordinator(step('assignCareTeam', { role: 'clinician', staffId: life.team.clinician }))
  );
};

/** How ill somebody is when they come: PHQ-9 and GAD-7. */
export interface Severity {
  readonly phq9: number;
  readonly gad7: number;
}

export const severityOf = (dice: Dice): Severity => ({
  phq9: dice.between(8, 21),
  gad7: dice.between(6, 17),
});

/** Records the baseline, the six dimensions, and the level of care. */
export const assessed = (life: Life, dice: Dice, { phq9, gad7 }: Severity): boolean => {
  if (!life.workday(dice.between(DAYS_TO_ASSESSMENT.least, DAYS_TO_ASSESSMENT.most), dice.between(9, 16)))
    return false;
  answered(life, 'PHQ-9', phq9Totalling(phq9));
  answered(life, 'GAD-7', gad7Totalling(gad7));
  answered(life, 'BAM', bam(dice.between(0, 2), dice.between(0, 1)));
  const ratings = rated(
    { emotional: 2, relapsePotential: 3, recoveryEnvironment: 2 },
    'Interview and records',
  );
  return life.clinician(...toPlanning({ ratings, qualified: true }));
};

/** Records the plan, and the signatures with which treatment begins. */
export const admitted = (life: Life, dice: Dice, plan: CarePlan): boolean => {
  if (!life.workday(1, dice.between(9, 12))) return false;
  if (!life.clinician(drafted(plan))) return false;
  if (!life.workday(dice.between(DAYS_TO_TREATMENT.least, DAYS_TO_TREATMENT.most), dice.between(9, 16)))
    return false;
  return life.clinician(...signed());
};
