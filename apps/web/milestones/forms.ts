import type { JourneyForm } from './milestone-form.js';

/** Every milestone that has a form, by the last part of its address; loaded when somebody points at it. */
export const MILESTONE_FORMS = {
  'accept-seat': () => import('./accept-seat.js'),
  'acknowledge-relapse': () => import('./acknowledge-relapse.js'),
  'acknowledge-risk': () => import('./acknowledge-risk.js'),
  'agree-continuing-care': () => import('./agree-continuing-care.js'),
  'amend-discharge-summary': () => import('./amend-discharge-summary.js'),
  'amend-plan': () => import('./amend-plan.js'),
  'assign-care-team': () => import('./assign-care-team.js'),
  'begin-discharge': () => import('./begin-discharge.js'),
  'begin-leave': () => import('./begin-leave.js'),
  'close-transferred': () => import('./close-transferred.js'),
  'confirm-waiting': () => import('./confirm-waiting.js'),
  'contact-no-show': () => import('./contact-no-show.js'),
  'decide-level': () => import('./decide-level.js'),
  'decide-relapse': () => import('./decide-relapse.js'),
  'decline-seat': () => import('./decline-seat.js'),
  'dispose-risk': () => import('./dispose-risk.js'),
  'draft-plan': () => import('./draft-plan.js'),
  'drop-amendment': () => import('./drop-amendment.js'),
  'end-journey': () => import('./end-journey.js'),
  'extend-treatment': () => import('./extend-treatment.js'),
  'hold-extra-session': () => import('./hold-extra-session.js'),
  'hold-taper': () => import('./hold-taper.js'),
  'offer-seat': () => import('./offer-seat.js'),
  readmit: () => import('./readmit.js'),
  'record-assessment': () => import('./record-assessment.js'),
  'record-consent': () => import('./record-consent.js'),
  'record-contact-attempt': () => import('./record-contact-attempt.js'),
  'record-eligibility': () => import('./record-eligibility.js'),
  'record-follow-up': () => import('./record-follow-up.js'),
  'record-priority': () => import('./record-priority.js'),
  'record-provider-call': () => import('./record-provider-call.js'),
  'record-risk': () => import('./record-risk.js'),
  'record-safety-plan': () => import('./record-safety-plan.js'),
  'refer-elsewhere': () => import('./refer-elsewhere.js'),
  'return-from-hold': () => import('./return-from-hold.js'),
  'review-plan': () => import('./review-plan.js'),
  'review-safety-plan': () => import('./review-safety-plan.js'),
  'sign-discharge-summary': () => import('./sign-discharge-summary.js'),
  'sign-plan': () => import('./sign-plan.js'),
  'step-down': () => import('./step-down.js'),
  'step-up': () => import('./step-up.js'),
  'take-back-discharge': () => import('./take-back-discharge.js'),
  transfer: () => import('./transfer.js'),
  withdraw: () => import('./withdraw.js'),
  'write-discharge-summary': () => import('./write-discharge-summary.js'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly Form: JourneyForm }>>>;

export type FormedMilestone = keyof typeof MILESTONE_FORMS;

export const isFormed = (milestone: string): milestone is FormedMilestone =>
  Object.hasOwn(MILESTONE_FORMS, milestone);

/** The form of a milestone; null where there is none. */
export const loadMilestoneForm = async (milestone: string): Promise<JourneyForm | null> =>
  isFormed(milestone) ? (await MILESTONE_FORMS[milestone]()).Form : null;
