import type { MilestoneDefinitions } from '../decider/decider.js';
import type { MilestoneName } from '../model/milestone.js';
import type { OpenPhase, Phase } from '../model/phase.js';
import type { JourneyState } from '../model/state.js';
import { answersAfterClosing } from '../rules/after-closing.js';
import { anyPhaseMilestones } from './any-phase.js';
import { assessmentMilestones } from './assessment.js';
import { dischargeMilestones } from './discharge.js';
import { escalationMilestones } from './escalation.js';
import { intakeMilestones } from './intake.js';
import { onHoldMilestones } from './on-hold.js';
import { planningMilestones } from './planning.js';
import { screeningMilestones } from './screening.js';
import { sessionMilestones } from './sessions.js';
import { treatmentMilestones } from './treatment.js';
import { waitlistMilestones } from './waitlist.js';

/** Every milestone: the phases that wait for it, and what it decides. One that is forgotten does not compile. */
export const MILESTONES: MilestoneDefinitions<MilestoneName> = {
  ...intakeMilestones,
  ...screeningMilestones,
  ...waitlistMilestones,
  ...assessmentMilestones,
  ...planningMilestones,
  ...sessionMilestones,
  ...treatmentMilestones,
  ...escalationMilestones,
  ...onHoldMilestones,
  ...dischargeMilestones,
  ...anyPhaseMilestones,
};

const NAMES = Object.keys(MILESTONES) as MilestoneName[];

/** The phases that wait for a milestone; in any other it is refused (R-PHASE). */
export const phasesOf = (name: MilestoneName): readonly OpenPhase[] => MILESTONES[name].phases;

/** Milestones that the journey waits for. A closed journey waits for those that answer an alert raised since it closed. */
export const milestonesWaitedFor = (state: JourneyState): readonly MilestoneName[] =>
  state.phase === 'closed' ? answersAfterClosing(state) : milestonesOf(state.phase);

/** Milestones a phase waits for. */
export const milestonesOf = (phase: Phase): MilestoneName[] =>
  NAMES.filter((name) => (phasesOf(name) as readonly Phase[]).includes(phase));
