import type { MilestoneName } from '../model/milestone.js';
import type { OpenPhase, Phase } from '../model/phase.js';
import { PHASES } from '../model/phase.js';

const OPEN = PHASES.filter((phase): phase is OpenPhase => phase !== 'closed');

/** The phases that wait for a milestone; in any other it is refused (R-PHASE). */
export const PHASES_OF: Record<MilestoneName, readonly OpenPhase[]> = {
  recordContactAttempt: ['intake'],
  recordConsent: ['intake'],
  recordRisk: OPEN,
  recordEligibility: ['screening'],
  referElsewhere: ['screening', 'waitlist'],
  offerSeat: ['waitlist'],
  acceptSeat: ['waitlist'],
  declineSeat: ['waitlist'],
  recordAssessment: ['assessment'],
  decideLevel: ['assessment'],
  draftPlan: ['planning'],
  signPlan: ['planning', 'treatment'],
  amendPlan: ['treatment'],
  assessCriterion: ['treatment', 'discharge'],
  recordWeek: ['planning', 'treatment', 'discharge'],
  recordAttendance: ['planning', 'treatment', 'onHold', 'discharge'],
  contactNoShow: ['treatment', 'onHold', 'discharge'],
  rescheduleSession: ['treatment'],
  holdExtraSession: ['planning', 'treatment'],
  recordTwelveStep: ['treatment', 'onHold', 'discharge'],
  reviewPlan: ['treatment', 'discharge'],
  stepDown: ['treatment'],
  holdTaper: ['treatment'],
  stepUp: ['treatment'],
  extendTreatment: ['treatment'],
  acknowledgeRelapse: ['treatment'],
  decideRelapse: ['treatment'],
  acknowledgeRisk: OPEN,
  disposeRisk: OPEN,
  transfer: ['treatment'],
  returnFromHold: ['onHold'],
  closeTransferred: ['onHold'],
  agreeContinuingCare: ['treatment', 'discharge'],
  beginDischarge: ['treatment'],
  signDischargeSummary: ['discharge'],
  recordFollowUp: ['discharge', 'aftercare'],
  assignCareTeam: OPEN,
  completeTask: OPEN,
  withdraw: OPEN,
  endJourney: OPEN,
};

/** Milestones a phase waits for. */
export const milestonesOf = (phase: Phase): MilestoneName[] =>
  (Object.keys(PHASES_OF) as MilestoneName[]).filter((name) =>
    (PHASES_OF[name] as readonly Phase[]).includes(phase),
  );
