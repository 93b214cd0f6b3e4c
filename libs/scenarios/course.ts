import type { Milestone, Milestones } from '#journey/model/milestone';
import type { CarePlan } from '#journey/model/plan';
import type { OpenPhase } from '#journey/model/phase';
import type { Calendar } from '#journey/model/policy';
import { ELIGIBLE, LEVEL_3 } from './admission.js';
import { SUMMARY } from './discharge-summary.js';
import { careFrom, RESIDENTIAL } from './hand-offs.js';
import { PLAN } from './plan.js';
import { step } from './step.js';
import { weekReports } from './attendance.js';
import { leaving } from './leaving.js';
import { reviewed } from './review.js';

/** What differs between the courses of clients; the steps are the same for everybody. */
export interface Findings {
  readonly eligibility: Milestones['recordEligibility'];
  readonly assessment: Milestones['recordAssessment'];
  readonly plan: CarePlan;
  /** R-MINOR: a guardian consents and signs as well. */
  readonly minor: boolean;
}

const FINDINGS: Findings = { eligibility: ELIGIBLE, assessment: LEVEL_3, plan: PLAN, minor: false };

/** The client is reached and consents to treatment. */
export const toScreening = (minor = false): Milestone[] => [
  step('recordContactAttempt', { reached: true }),
  step('recordConsent', { signer: 'client' }),
  ...(minor ? [step('recordConsent', { signer: 'guardian' })] : []),
];

/** Risk and eligibility. With a seat the journey goes on to assessment; without one it goes to the waitlist, or where the track's answer leads. */
export const toAssessment = (eligibility = ELIGIBLE): Milestone[] => [
  step('recordRisk', { level: 'low', by: 'C-SSRS' }),
  step('recordEligibility', eligibility),
];

export const toPlanning = (assessment = LEVEL_3): Milestone[] => [
  step('recordAssessment', assessment),
  step('decideLevel', { level: 3, reason: null, handOff: null }),
];

export const drafted = (plan = PLAN): Milestone => step('draftPlan', { plan, reason: null });

/** The signatures of everybody whose signature the plan needs. Treatment begins with the last one. */
export const signed = (minor = false): Milestone[] => [
  step('signPlan', { signer: 'client' }),
  step('signPlan', { signer: 'clinician' }),
  ...(minor ? [step('signPlan', { signer: 'guardian' })] : []),
];

/** Transfer to a higher level of care elsewhere. */
export const transferred = (): Milestone =>
  step('transfer', { handOff: RESIDENTIAL, reason: 'needs residential care' });

/** The continuing care after the program; it begins five days after `at`, ms since epoch. */
export const continuingCare = (at: number): Milestone =>
  step('agreeContinuingCare', { care: careFrom(at, 5) });

/** Writes the discharge summary, as its first version. */
export const written = (): Milestone => step('writeDischargeSummary', SUMMARY);

/** The last review, the continuing care, and the end of treatment with the criteria met. Then the risk is screened, and the summary is written. */
export const toDischarge = (at: number): Milestone[] => [
  step('reviewPlan', reviewed('ready')),
  continuingCare(at),
  step('beginDischarge', { because: 'completed', criteriaMet: true, reason: 'the goals are met' }),
  step('recordRisk', { level: 'low', by: 'C-SSRS' }),
  written(),
];

export const toAftercare = (): Milestone => step('signDischargeSummary', { hash: SUMMARY.made.hash });

export const withdrawn = (): Milestone => step('withdraw', leaving('moves away'));

/** The steps that lead a referred client into a phase, all of them at `at`, ms since epoch. */
export const stepsInto = (phase: OpenPhase, at: number, told: Partial<Findings> = {}): Milestone[] => {
  const { eligibility, assessment, plan, minor } = { ...FINDINGS, ...told };
  const into = (earlier: OpenPhase): Milestone[] => stepsInto(earlier, at, told);
  switch (phase) {
    case 'intake':
      return [];
    case 'screening':
      return toScreening(minor);
    case 'waitlist':
      return [...into('screening'), ...toAssessment({ ...eligibility, seat: null })];
    case 'assessment':
      return [...into('screening'), ...toAssessment(eligibility)];
    case 'planning':
      return [...into('assessment'), ...toPlanning(assessment)];
    case 'treatment':
      return [...into('planning'), drafted(plan), ...signed(minor)];
    case 'onHold':
      return [...into('treatment'), transferred()];
    case 'discharge':
      return [...into('treatment'), ...toDischarge(at)];
    case 'aftercare':
      return [...into('discharge'), toAftercare()];
  }
};

/** From referral to aftercare: every milestone that every journey has, and this many weekly reports in between. */
export const wholeCourse = (calendar: Calendar, at: number, reports = 13): Milestone[] => [
  ...stepsInto('treatment', at),
  ...weekReports(reports, calendar, at),
  ...toDischarge(at),
  toAftercare(),
];
