import type { RuleId } from '../../model/rule.js';
import { admission } from './admission.js';
import { confidentiality } from './confidentiality.js';
import { ending } from './ending.js';
import type { RuleInputs } from './look.js';
import { treatment } from './treatment.js';

/** What each rule looks at. A rule that is forgotten here does not compile. */
export const RULE_INPUTS: RuleInputs<RuleId> = { ...admission, ...treatment, ...ending, ...confidentiality };
