import { CLINICAL_PARTS } from '../../model/clinical-data.js';
import { instant, list, observed } from '../input.js';
import type { RuleInputs } from './rule-inputs.js';

/** Consents, disclosures and whom to call are kept beside the journey, so their rules look at nothing in its state. */
export const anyPhaseRules: RuleInputs<
  | 'R-PHASE'
  | 'R-ENDING'
  | 'R-POLICY'
  | 'R-CARE-TEAM'
  | 'R-CLINICAL'
  | 'R-CONSENT-FORM'
  | 'R-CONSENT-NOTES'
  | 'R-CONSENT-REVOKE'
  | 'R-DISCLOSE'
  | 'R-DISCLOSE-EMERGENCY'
  | 'R-DISCLOSE-ACCOUNT'
  | 'R-CALL'
> = {
  'R-PHASE': ({ phase, phaseSince }) => [observed('phase', phase), instant('phaseSince', phaseSince)],
  'R-ENDING': ({ phase, admittedAt, discharge: begun }) => [
    observed('phase', phase),
    instant('admittedAt', admittedAt),
    instant('dischargeBegunAt', begun?.begunAt),
  ],
  'R-POLICY': ({ policyVersion, reached }) => [
    observed('policyVersion', policyVersion),
    observed('laddersClimbed', list(Object.keys(reached))),
  ],
  'R-CARE-TEAM': ({ careTeam }) => [
    observed('coordinator', careTeam.coordinator ?? null),
    observed('clinician', careTeam.clinician ?? null),
    observed('supervisor', careTeam.supervisor ?? null),
  ],
  'R-CLINICAL': ({ phase, clinical }) => [
    observed('phase', phase),
    ...CLINICAL_PARTS.map((part) => instant(part, clinical?.[part]?.at)),
  ],
  'R-CONSENT-FORM': () => [],
  'R-CONSENT-NOTES': () => [],
  'R-CONSENT-REVOKE': () => [],
  'R-DISCLOSE': () => [],
  'R-DISCLOSE-EMERGENCY': () => [],
  'R-DISCLOSE-ACCOUNT': () => [],
  'R-CALL': () => [],
};
