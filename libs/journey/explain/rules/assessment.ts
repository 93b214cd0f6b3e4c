import { instant, observed } from '../input.js';
import type { RuleInputs } from './rule-inputs.js';

export const assessmentRules: RuleInputs<'R-ASSESS' | 'R-ASSESSOR' | 'R-LOC' | 'R-LOC-DECIDE'> = {
  'R-ASSESS': ({ admittedAt, assessment }) => [
    instant('admittedAt', admittedAt),
    instant('assessedAt', assessment?.at),
  ],
  'R-ASSESSOR': ({ assessment }) => [instant('assessedAt', assessment?.at)],
  'R-LOC': ({ assessment }) => [
    observed('recommendedLevel', assessment?.recommendedLevel ?? null),
    instant('assessedAt', assessment?.at),
  ],
  'R-LOC-DECIDE': ({ assessment, eligibility, level }) => [
    observed('recommendedLevel', assessment?.recommendedLevel ?? eligibility?.recommendedLevel ?? null),
    observed('level', level),
  ],
};
