import type { EventType } from '../../model/event.js';
import { anyPhaseInputs } from './any-phase.js';
import { assessmentInputs } from './assessment.js';
import { dischargeInputs } from './discharge.js';
import { escalationInputs } from './escalation.js';
import { intakeInputs } from './intake.js';
import { onHoldInputs } from './on-hold.js';
import { planningInputs } from './planning.js';
import { screeningInputs } from './screening.js';
import { sessionInputs } from './sessions.js';
import { treatmentInputs } from './treatment.js';
import { waitlistInputs } from './waitlist.js';
import type { EventInputs } from './event-inputs.js';

/** What each event says was looked at. An event that is forgotten here does not compile. */
export const EVENT_INPUTS: EventInputs<EventType> = {
  ...intakeInputs,
  ...screeningInputs,
  ...waitlistInputs,
  ...assessmentInputs,
  ...planningInputs,
  ...sessionInputs,
  ...treatmentInputs,
  ...escalationInputs,
  ...onHoldInputs,
  ...dischargeInputs,
  ...anyPhaseInputs,
};
