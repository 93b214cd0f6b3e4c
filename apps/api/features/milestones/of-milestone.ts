import type { Action } from '#access/access-rule';
import type { MilestoneName } from '#journey/model/milestone';
import { Moves } from '#api/platform/access/access';
import {
  IN_CARE_TEAM,
  IN_JOURNEY,
  IN_JOURNEY_AND_TRACK,
  IN_TASK_OF_BODY,
  type ResourceLocator,
} from '#api/platform/access/resource-locator';

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

/** Milestones whose body, beside the address, says what they are about. */
const WHERE_OF: Partial<Record<MilestoneName, ResourceLocator>> = {
  assignCareTeam: IN_CARE_TEAM,
  completeTask: IN_TASK_OF_BODY,
  recordEligibility: IN_JOURNEY_AND_TRACK,
  offerSeat: IN_JOURNEY_AND_TRACK,
  returnFromHold: IN_JOURNEY_AND_TRACK,
};

const whereOf = (name: MilestoneName): ResourceLocator => WHERE_OF[name] ?? IN_JOURNEY;

export const namesTrack = (name: MilestoneName): boolean => whereOf(name) === IN_JOURNEY_AND_TRACK;

export const OfMilestone = (name: MilestoneName): MethodDecorator =>
  Moves(ACTION_OF[name], name === 'completeTask' ? 'Task' : 'Journey', whereOf(name));
