import { instant, list, looked, wanted } from '../input.js';
import { spanInWords } from '../counted.js';
import type { Look, Looks } from './look.js';

const screened: Look = ({ eligibility }) => [
  looked('eligible', eligibility?.eligible ?? null),
  looked('recommendedLevel', eligibility?.recommendedLevel ?? null),
];

const consents: Look = ({ referral, consent }) => [
  looked('minor', referral.minor),
  instant('clientConsentedAt', consent.client),
  ...(referral.minor ? [instant('guardianConsentedAt', consent.guardian)] : []),
];

/** From the referral to the level of care. */
export const admission: Looks<
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
  'R-PHASE': ({ phase, phaseSince }) => [looked('phase', phase), instant('phaseSince', phaseSince)],
  'R-CONTACT': ({ contact, openedAt }, { clocks: { lostToContact } }) => [
    instant('openedAt', openedAt),
    wanted(
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
    looked('ageOfConsent', policy.ageOfConsent),
  ],
  'R-SCREEN': ({ referral, risk, eligibility }) => [
    looked('urgency', referral.urgency),
    wanted('riskScreened', risk.level, 'screened', risk.level !== null),
    wanted('eligibilityAssessed', eligibility !== null, 'assessed', eligibility !== null),
  ],
  'R-ELIG-NEED': screened,
  'R-ELIG-SAFE': screened,
  'R-ELIG-WILLING': screened,
  'R-ELIG-HOME': screened,
  'R-ELIG-ENTRY': ({ referral }) => [
    looked('entryKind', referral.entryKind),
    looked('urgency', referral.urgency),
  ],
  'R-WAITLIST': ({ waitlist, referral, seatLink }) => [
    looked('pregnant', referral.pregnant),
    looked('injecting', referral.injecting),
    looked('entryKind', referral.entryKind),
    looked('priority', waitlist?.priority ?? null),
    instant('waitingSince', waitlist?.since),
    looked('offersLapsed', waitlist?.lapses ?? 0),
    looked('seatsGivenBy', seatLink ? 'track' : 'coordinator'),
  ],
  // A track's rule: a journey decides nothing by it.
  'R-GROUP': (_state, { groups }) => [looked('mostOnRoster', groups?.max ?? null)],
  'R-ASSESS': ({ admittedAt, assessment }) => [
    instant('admittedAt', admittedAt),
    instant('assessedAt', assessment?.at),
  ],
  'R-ASSESSOR': ({ assessment }) => [instant('assessedAt', assessment?.at)],
  'R-LOC': ({ assessment }) => [
    looked('recommendedLevel', assessment?.recommendedLevel ?? null),
    instant('assessedAt', assessment?.at),
  ],
  'R-LOC-DECIDE': ({ assessment, eligibility, level }) => [
    looked('recommendedLevel', assessment?.recommendedLevel ?? eligibility?.recommendedLevel ?? null),
    looked('level', level),
  ],
  'R-RETURN': ({ referral }) => [looked('entryKind', referral.entryKind)],
  'R-POLICY': ({ policyVersion, reached }) => [
    looked('policyVersion', policyVersion),
    looked('laddersClimbed', list(Object.keys(reached))),
  ],
  'R-CARE-TEAM': ({ careTeam }) => [
    looked('coordinator', careTeam.coordinator ?? null),
    looked('clinician', careTeam.clinician ?? null),
    looked('supervisor', careTeam.supervisor ?? null),
  ],
};
