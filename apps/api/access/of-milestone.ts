import type { Action } from '#access/access-rule';
import type { MilestoneName } from '#journey/milestone';
import { Moves } from './access.js';
import { OF_CARE_TEAM, OF_JOURNEY, OF_JOURNEY_AND_TRACK, OF_TASK_IN_BODY, type Where } from './where.js';

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
const WHERE_OF: Partial<Record<MilestoneName, Where>> = {
  assignCareTeam: OF_CARE_TEAM,
  completeTask: OF_TASK_IN_BODY,
  recordEligibility: OF_JOURNEY_AND_TRACK,
  offerSeat: OF_JOURNEY_AND_TRACK,
  returnFromHold: OF_JOURNEY_AND_TRACK,
};

const whereOf = (name: MilestoneName): Where => WHERE_OF[name] ?? OF_JOURNEY;

export const namesTrack = (name: MilestoneName): boolean => whereOf(name) === OF_JOURNEY_AND_TRACK;

export const OfMilestone = (name: MilestoneName): MethodDecorator =>
  Moves(ACTION_OF[name], name === 'completeTask' ? 'Task' : 'Journey', whereOf(name));
