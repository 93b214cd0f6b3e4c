import type { Policy } from '../model/policy.js';
import { rule, type RuleId, type RuleRef } from '../model/rule.js';

/**
 * Rules that have a second version, each with the part of the policy that brings it (ADR 13). Under a policy without that part the first version decides, as it
 * always has.
 */
const SECOND: { readonly [Id in RuleId]?: (policy: Policy) => boolean } = {
  'R-CONTACT': ({ contact }) => contact !== undefined,
  'R-AFTERCARE': ({ contact }) => contact !== undefined,
  'R-SCREEN': ({ risk }) => risk !== undefined,
  'R-RISK': ({ risk }) => risk !== undefined,
  'R-RISK-HIGH': ({ risk }) => risk !== undefined,
  'R-WAITLIST': ({ waitlist }) => waitlist !== undefined,
  'R-INTERIM': ({ waitlist }) => waitlist?.referOn !== undefined,
  'R-PRIORITY': ({ waitlist }) => waitlist?.askPriority !== undefined,
  'R-GROUP': ({ groups }) => groups?.roster !== undefined,
  'R-MINOR': ({ adolescentUnder }) => adolescentUnder !== undefined,
  'R-SCHED-SESSION': ({ schedule }) => schedule.beside !== undefined,
  'R-SCHED-DOSE': ({ adolescentUnder, schedule }) =>
    adolescentUnder !== undefined || schedule.beside !== undefined,
  'R-SCHED-MIX': ({ schedule }) => schedule.recurs !== undefined,
  'R-MAX': ({ extendBeyond }) => extendBeyond !== undefined,
  'R-PLAN-SIGN': ({ plan }) => plan !== undefined,
  'R-REVIEW': ({ attendance, review }) => attendance !== undefined || review !== undefined,
  'R-ATTEND': ({ attendance, sessions }) => attendance !== undefined || sessions?.onHolidays !== undefined,
  'R-NOSHOW': ({ attendance }) => attendance !== undefined,
  'R-HOLD': ({ hold }) => hold !== undefined,
  'R-DISCH': ({ endings, instruments }) => endings !== undefined || instruments?.sets !== undefined,
  'R-POLICY': ({ plan }) => plan?.tiersKept !== undefined,
  'R-STEP-UP': ({ plan }) => plan?.stepsFrom !== undefined,
  'R-DOSE-WEEKS': ({ weeks }) => weeks?.counted !== undefined,
  'R-REASSESS': ({ instruments }) => instruments?.sets !== undefined || instruments?.forMinors !== undefined,
  'R-ENDING': ({ endings }) => endings !== undefined,
  'R-TOXICOLOGY': ({ toxicology }) => toxicology?.afterDecision !== undefined,
  'R-RELAPSE': ({ relapse, risk }) => relapse !== undefined || risk !== undefined,
  'R-TAPER': ({ taper }) => taper.noUseDays !== undefined,
  'R-TAPER-HOLD': ({ taper }) => taper.holdLookAgainDays !== undefined,
  'R-DETERIORATE': ({ deterioration, risk }) => deterioration !== undefined || risk !== undefined,
};

/** The same for a third version. Its part stands within the section that brings the second, so that no policy has the third without the second. */
const THIRD: { readonly [Id in RuleId]?: (policy: Policy) => boolean } = {
  'R-RISK': ({ risk }) =>
    risk?.oldResults !== undefined || risk?.toldAgain !== undefined || risk?.lateScreens !== undefined,
  'R-RISK-HIGH': ({ risk }) => risk?.oldResults !== undefined,
  'R-REVIEW': ({ review }) => review?.climbsEvery !== undefined,
  // The ladder stands among those of the other rules, so the section of the second version is asked for as well.
  'R-ATTEND': ({ attendance, ladders }) => attendance !== undefined && ladders?.['R-ATTEND'] !== undefined,
  'R-DISCH': ({ endings }) => endings?.mostDaysAhead !== undefined,
  'R-ENDING': ({ endings }) => endings?.handedOnFromHold !== undefined,
  'R-REASSESS': ({ instruments }) => instruments?.forAdolescents !== undefined,
  'R-HOLD': ({ hold }) => hold?.careAnew !== undefined || hold?.standsStill !== undefined,
  'R-PLAN-SIGN': ({ plan }) => plan?.tiersToCome !== undefined,
  'R-CONTACT': ({ contact }) => contact?.afterReached !== undefined,
  'R-AFTERCARE': ({ contact }) => contact?.followUpsCount !== undefined,
  'R-RELAPSE': ({ relapse }) => relapse?.tellLadder !== undefined || relapse?.beforeAdmission !== undefined,
  'R-WAITLIST': ({ waitlist }) => waitlist?.freeSeatFirstTo !== undefined,
  'R-DETERIORATE': ({ deterioration, risk }) =>
    deterioration?.outside !== undefined || risk?.toldAgain !== undefined || risk?.lateScreens !== undefined,
};

/** The rule in the version that decides under this policy, so that a record says which version decided. */
export const ruleUnder = (id: RuleId, policy: Policy): RuleRef => {
  if (THIRD[id]?.(policy)) return rule(id, 3);
  return SECOND[id]?.(policy) ? rule(id, 2) : rule(id);
};
