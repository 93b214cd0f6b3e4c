import type { RuleId } from '../../rule.js';
import { admission } from './admission.js';
import { confidentiality } from './confidentiality.js';
import { ending } from './ending.js';
import type { Looks } from './look.js';
import { treatment } from './treatment.js';

/** What each rule looks at. A rule that is forgotten here does not compile. */
export const LOOKS: Looks<RuleId> = { ...admission, ...treatment, ...ending, ...confidentiality };
