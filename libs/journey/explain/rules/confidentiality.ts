import type { RuleInputs } from './look.js';

/** Consents and disclosures stand beside the journey: their rules look at nothing of it. */
export const confidentiality: RuleInputs<
  'R-CONSENT-FORM' | 'R-CONSENT-NOTES' | 'R-CONSENT-REVOKE' | 'R-DISCLOSE' | 'R-DISCLOSE-ACCOUNT'
> = {
  'R-CONSENT-FORM': () => [],
  'R-CONSENT-NOTES': () => [],
  'R-CONSENT-REVOKE': () => [],
  'R-DISCLOSE': () => [],
  'R-DISCLOSE-ACCOUNT': () => [],
};
