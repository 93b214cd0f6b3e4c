import type { MilestoneName } from '../model/milestone.js';
import { anyPhaseOfferings } from './any-phase.js';
import { assessmentOfferings } from './assessment.js';
import { dischargeOfferings } from './discharge.js';
import { escalationOfferings } from './escalation.js';
import { intakeOfferings } from './intake.js';
import type { Offerings } from './offering.js';
import { onHoldOfferings } from './on-hold.js';
import { planningOfferings } from './planning.js';
import { screeningOfferings } from './screening.js';
import { sessionOfferings } from './sessions.js';
import { treatmentOfferings } from './treatment.js';
import { waitlistOfferings } from './waitlist.js';

/** How each milestone is offered: when it makes sense, and what its form begins with. A milestone that is forgotten here does not compile. */
export const OFFERINGS: Offerings<MilestoneName> = {
  ...intakeOfferings,
  ...screeningOfferings,
  ...waitlistOfferings,
  ...assessmentOfferings,
  ...planningOfferings,
  ...sessionOfferings,
  ...treatmentOfferings,
  ...escalationOfferings,
  ...onHoldOfferings,
  ...dischargeOfferings,
  ...anyPhaseOfferings,
};
