import { priorityOf } from '../../rules/waitlist.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { instant, list, observed, required } from '../input.js';
import type { RuleInput, RuleInputs } from './rule-inputs.js';

const screened: RuleInput = ({ eligibility }) => [
  observed('eligible', eligibility?.eligible ?? null),
  observed('recommendedLevel', eligibility?.recommendedLevel ?? null),
];

export const screeningRules: RuleInputs<
  | 'R-SCREEN'
  | 'R-RISK'
  | 'R-ELIG-NEED'
  | 'R-ELIG-SAFE'
  | 'R-ELIG-WILLING'
  | 'R-ELIG-HOME'
  | 'R-ELIG-ENTRY'
  | 'R-PRIORITY'
> = {
  'R-SCREEN': ({ referral, risk, eligibility }) => [
    observed('urgency', referral.urgency),
    required('riskScreened', risk.level, NEEDED.screened(), risk.level !== null),
    required('eligibilityAssessed', eligibility !== null, NEEDED.assessed(), eligibility !== null),
  ],
  'R-RISK': ({ risk, contact, treatment, discharge }, { risk: numbers }) => [
    observed('riskLevel', risk.level),
    instant('reachedAt', contact.reachedAt),
    instant('screenAskedAt', risk.screenAskedAt),
    instant('screenedAt', risk.screenedAt),
    ...(risk.resultAskedAt === undefined ? [] : [instant('resultAskedAt', risk.resultAskedAt)]),
    instant('returnedAt', treatment?.returnedAt),
    instant('dischargeBegunAt', discharge?.begunAt),
    ...(discharge?.lastDay ? [observed('lastDay', discharge.lastDay.date)] : []),
    ...(numbers ? [observed('referralResultDays', numbers.referralResultDays)] : []),
    ...(numbers?.screenAt ? [observed('screenAgainAt', list(numbers.screenAt))] : []),
  ],
  'R-PRIORITY': ({ referral, waitlist, priorityAskedAt }, { waitlist: numbers }) => [
    observed('pregnant', referral.pregnant),
    observed('injecting', referral.injecting),
    observed('urgency', referral.urgency),
    observed('priority', waitlist?.priority ?? priorityOf(referral)),
    ...(numbers?.askPriority ? [instant('askedAt', priorityAskedAt)] : []),
  ],
  'R-ELIG-NEED': screened,
  'R-ELIG-SAFE': screened,
  'R-ELIG-WILLING': screened,
  'R-ELIG-HOME': screened,
  'R-ELIG-ENTRY': ({ referral }) => [
    observed('entryKind', referral.entryKind),
    observed('urgency', referral.urgency),
  ],
};
