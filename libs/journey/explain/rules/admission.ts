import { instant, list, observed, required } from '../input.js';
import { spanInWords } from '../counted.js';
import type { RuleInput, RuleInputs } from './look.js';

const screened: RuleInput = ({ eligibility }) => [
  observed('eligible', eligibility?.eligible ?? null),
  observed('recommendedLevel', eligibility?.recommendedLevel ?? null),
];

const consents: RuleInput = ({ referral, consent }) => [
  observed('minor', referral.minor),
  instant('clientConsentedAt', consent.client),
  ...(referral.minor ? [instant('guardianConsentedAt', consent.guardian)] : []),
];

/** From the referral to the level of care. */
export const admission: RuleInputs<
  | 'R-PHASE'
  | 'R-CONTACT'
  | 'R-CONSENT'
  | 'R-MINOR'
  | 'R-SCREEN'
  | 'R-ELIG-NEED'
  | 'R-ELIG-SAFE'
  | 'R-ELIG-WILLING'
  | 'R-ELIG-HOME'
  | 'R-ELIG-ENTRY'
  | 'R-WAITLIST'
  | 'R-GROUP'
  | 'R-ASSESS'
  | 'R-ASSESSOR'
  | 'R-LOC'
  | 'R-LOC-DECIDE'
  | 'R-RETURN'
  | 'R-POLICY'
  | 'R-CARE-TEAM'
> = {
  'R-PHASE': ({ phase, phaseSince }) => [observed('phase', phase), instant('phaseSince', phaseSince)],
  'R-CONTACT': ({ contact, openedAt }, { clocks: { lostToContact } }) => [
    instant('openedAt', openedAt),
    required(
      'attempts',
      contact.attempts,
      `lost to contact after ${lostToContact.attempts} and ${spanInWords(lostToContact.after)}`,
      contact.reachedAt !== null || contact.attempts < lostToContact.attempts,
    ),
    instant('reachedAt', contact.reachedAt),
  ],
  'R-CONSENT': consents,
  'R-MINOR': (state, policy, at) => [
    ...consents(state, policy, at),
    observed('ageOfConsent', policy.ageOfConsent),
  ],
  'R-SCREEN': ({ referral, risk, eligibility }) => [
    observed('urgency', referral.urgency),
    required('riskScreened', risk.level, 'screened', risk.level !== null),
    required('eligibilityAssessed', eligibility !== null, 'assessed', eligibility !== null),
  ],
  'R-ELIG-NEED': screened,
  'R-ELIG-SAFE': screened,
  'R-ELIG-WILLING': screened,
  'R-ELIG-HOME': screened,
  'R-ELIG-ENTRY': ({ referral }) => [
    observed('entryKind', referral.entryKind),
    observed('urgency', referral.urgency),
  ],
  'R-WAITLIST': ({ waitlist, referral, seatLink }) => [
    observed('pregnant', referral.pregnant),
    observed('injecting', referral.injecting),
    observed('entryKind', referral.entryKind),
    observed('priority', waitlist?.priority ?? null),
    instant('waitingSince', waitlist?.since),
    observed('offersLapsed', waitlist?.lapses ?? 0),
    observed('seatsGivenBy', seatLink ? 'track' : 'coordinator'),
  ],
  // A track's rule: a journey decides nothing by it.
  'R-GROUP': (_state, { groups }) => [observed('mostOnRoster', groups?.max ?? null)],
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
  'R-RETURN': ({ referral }) => [observed('entryKind', referral.entryKind)],
  'R-POLICY': ({ policyVersion, reached }) => [
    observed('policyVersion', policyVersion),
    observed('laddersClimbed', list(Object.keys(reached))),
  ],
  'R-CARE-TEAM': ({ careTeam }) => [
    observed('coordinator', careTeam.coordinator ?? null),
    observed('clinician', careTeam.clinician ?? null),
    observed('supervisor', careTeam.supervisor ?? null),
  ],
};
