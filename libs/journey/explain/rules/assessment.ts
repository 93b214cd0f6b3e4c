import { lastTaken, missingBaseline, ofTheirAge } from '../../rules/instrument-sets.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { instant, iso, observed, required } from '../input.js';
import type { RuleInputs } from './rule-inputs.js';

export const assessmentRules: RuleInputs<
  'R-ASSESS' | 'R-BASELINE' | 'R-ASSESSOR' | 'R-LOC' | 'R-LOC-DECIDE'
> = {
  'R-ASSESS': ({ admittedAt, assessment }) => [
    instant('admittedAt', admittedAt),
    instant('assessedAt', assessment?.at),
  ],
  'R-BASELINE': (state, policy) => {
    const { baseline = [], baselineWithinDays = 0 } = policy.instruments?.sets ?? {};
    const missing = missingBaseline(state, policy);
    return [
      instant('admittedAt', state.admittedAt),
      ...baseline.map((named) => {
        const instrument = ofTheirAge(state, named, policy);
        const at = lastTaken(state, instrument, policy);
        const needed = NEEDED.beforeReferral(baselineWithinDays);
        return required(instrument, at > -Infinity ? iso(at) : null, needed, !missing.includes(instrument));
      }),
    ];
  },
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
