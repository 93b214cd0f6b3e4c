import type { MilestoneName } from '#journey/model/milestone';
import type { MilestoneRoutes } from './milestone-route.js';
import { anyPhaseMilestones } from './milestones/any-phase.js';
import { assessmentMilestones } from './milestones/assessment.js';
import { dischargeMilestones } from './milestones/discharge.js';
import { escalationMilestones } from './milestones/escalation.js';
import { intakeMilestones } from './milestones/intake.js';
import { onHoldMilestones } from './milestones/on-hold.js';
import { planningMilestones } from './milestones/planning.js';
import { screeningMilestones } from './milestones/screening.js';
import { sessionMilestones } from './milestones/sessions.js';
import { treatmentMilestones } from './milestones/treatment.js';
import { waitlistMilestones } from './milestones/waitlist.js';

/** Every milestone as a POST to `/v1/journeys/:journeyId/<path>`. One that is forgotten does not compile. */
export const MILESTONES: MilestoneRoutes<MilestoneName> = {
  ...intakeMilestones,
  ...screeningMilestones,
  ...waitlistMilestones,
  ...assessmentMilestones,
  ...planningMilestones,
  ...treatmentMilestones,
  ...sessionMilestones,
  ...escalationMilestones,
  ...onHoldMilestones,
  ...dischargeMilestones,
  ...anyPhaseMilestones,
};

export const MILESTONE_NAMES = Object.keys(MILESTONES) as MilestoneName[];
