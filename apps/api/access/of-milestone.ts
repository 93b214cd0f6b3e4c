import type { Action } from '#access/access-rule';
import type { MilestoneName } from '#journey/milestone';
import { ActsAs } from './access.js';
import { OF_CARE_TEAM, OF_JOURNEY, OF_TASK_IN_BODY } from './where.js';

/** What each milestone is to the rules. One that is forgotten does not compile. */
export const ACTION_OF: Readonly<Record<MilestoneName, Action>> = {
  recordContactAttempt: 'contact',
  recordConsent: 'contact',
  recordRisk: 'screen',
  recordEligibility: 'screen',
  referElsewhere: 'screen',
  offerSeat: 'contact',
  acceptSeat: 'contact',
  declineSeat: 'contact',
  recordAssessment: 'treat',
  decideLevel: 'treat',
  draftPlan: 'treat',
  signPlan: 'treat',
  amendPlan: 'treat',
  assessCriterion: 'treat',
  recordWeek: 'attend',
  recordAttendance: 'attend',
  contactNoShow: 'contact',
  rescheduleSession: 'schedule',
  holdExtraSession: 'schedule',
  recordTwelveStep: 'attend',
  reviewPlan: 'treat',
  stepDown: 'treat',
  holdTaper: 'treat',
  stepUp: 'treat',
  extendTreatment: 'treat',
  acknowledgeRelapse: 'treat',
  decideRelapse: 'treat',
  acknowledgeRisk: 'answerRisk',
  disposeRisk: 'answerRisk',
  transfer: 'treat',
  returnFromHold: 'treat',
  closeTransferred: 'treat',
  agreeContinuingCare: 'treat',
  beginDischarge: 'treat',
  signDischargeSummary: 'treat',
  recordFollowUp: 'contact',
  assignCareTeam: 'assign',
  completeTask: 'complete',
  withdraw: 'end',
  endJourney: 'treat',
};

export const OfMilestone = (name: MilestoneName): MethodDecorator =>
  name === 'completeTask'
    ? ActsAs('complete', 'Task', OF_TASK_IN_BODY)
    : ActsAs(ACTION_OF[name], 'Journey', name === 'assignCareTeam' ? OF_CARE_TEAM : OF_JOURNEY);
