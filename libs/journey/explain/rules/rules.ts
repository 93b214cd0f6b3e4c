import type { RuleId } from '../../model/rule.js';
import { anyPhaseRules } from './any-phase.js';
import { assessmentRules } from './assessment.js';
import { dischargeRules } from './discharge.js';
import { escalationRules } from './escalation.js';
import { intakeRules } from './intake.js';
import { onHoldRules } from './on-hold.js';
import { planningRules } from './planning.js';
import { screeningRules } from './screening.js';
import { sessionRules } from './sessions.js';
import { treatmentRules } from './treatment.js';
import { waitlistRules } from './waitlist.js';
import type { RuleInputs } from './rule-inputs.js';

/** What each rule looks at. A rule that is forgotten here does not compile. */
export const RULE_INPUTS: RuleInputs<RuleId> = {
  ...intakeRules,
  ...screeningRules,
  ...waitlistRules,
  ...assessmentRules,
  ...planningRules,
  ...sessionRules,
  ...treatmentRules,
  ...escalationRules,
  ...onHoldRules,
  ...dischargeRules,
  ...anyPhaseRules,
};
