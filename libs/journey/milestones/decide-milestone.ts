import type { Decision } from '../model/decision.js';
import { refuse } from '../model/decision.js';
import type { MilestoneName, Milestones } from '../model/milestone.js';
import type { Phase } from '../model/phase.js';
import type { JourneyState } from '../model/state.js';
import { recordFollowUp } from './aftercare.js';
import { amendPlan } from './amendment.js';
import { assessCriterion } from './criteria.js';
import { decideLevel, recordAssessment } from './assessment.js';
import { assignCareTeam } from './care-team.js';
import { contactNoShow, recordAttendance } from './attendance.js';
import { closingKeepsAlert } from './closing.js';
import type { Context, Decider } from '../decider/decider.js';
import { agreeContinuingCare, beginDischarge, signDischargeSummary } from './discharge.js';
import { recordWeek, reviewPlan } from './dose.js';
import { completeTask, endJourney, withdraw } from './endings.js';
import { holdExtraSession, recordTwelveStep, rescheduleSession } from './extra-sessions.js';
import { closeTransferred, returnFromHold, transfer } from './hold.js';
import { recordConsent, recordContactAttempt } from './intake.js';
import { PHASES_OF, milestonesOf } from './of-phase.js';
import { draftPlan, signPlan } from './planning.js';
import { acknowledgeRelapse, decideRelapse } from './relapse.js';
import { acknowledgeRisk, disposeRisk } from './risk.js';
import { recordEligibility, recordRisk, referElsewhere } from './screening.js';
import { extendTreatment, holdTaper, stepDown, stepUp } from './tiers.js';
import { acceptSeat, declineSeat, offerSeat } from './waitlist.js';

const DECIDERS: { readonly [N in MilestoneName]: Decider<N> } = {
  recordContactAttempt,
  recordConsent,
  recordRisk,
  recordEligibility,
  referElsewhere,
  offerSeat,
  acceptSeat,
  declineSeat,
  recordAssessment,
  decideLevel,
  draftPlan,
  signPlan,
  amendPlan,
  assessCriterion,
  recordWeek,
  recordAttendance,
  contactNoShow,
  rescheduleSession,
  holdExtraSession,
  recordTwelveStep,
  reviewPlan,
  stepDown,
  holdTaper,
  stepUp,
  extendTreatment,
  acknowledgeRelapse,
  decideRelapse,
  acknowledgeRisk,
  disposeRisk,
  transfer,
  returnFromHold,
  closeTransferred,
  agreeContinuingCare,
  beginDischarge,
  signDischargeSummary,
  recordFollowUp,
  assignCareTeam,
  completeTask,
  withdraw,
  endJourney,
};

/** What a milestone does to a journey in this state, or why it is refused. */
export const decideMilestone = <N extends MilestoneName>(
  state: JourneyState,
  milestone: { readonly name: N; readonly data: Milestones[N] },
  context: Context,
): Decision => {
  const phases: readonly Phase[] = PHASES_OF[milestone.name];
  if (!phases.includes(state.phase))
    return refuse(
      'R-PHASE',
      `${milestone.name} belongs to ${phases.join(', ')}; this journey is in ${state.phase}.`,
      state.phase === 'closed'
        ? 'a new referral (R-RETURN)'
        : `one of ${milestonesOf(state.phase).join(', ')}`,
    );
  return closingKeepsAlert(state, DECIDERS[milestone.name](state, milestone.data, context));
};
