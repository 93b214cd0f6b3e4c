import { reportsToReverse } from '../../rules/toxicology.js';
import { tierAbove } from '../../rules/taper.js';
import { spanInWords } from '../counted.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { instant, list, observed, required } from '../input.js';
import type { RuleInput, RuleInputs } from './rule-inputs.js';

const relapse: RuleInput = ({ treatment, phase, admittedAt }, policy) => [
  observed('phase', phase),
  observed('tier', treatment?.tier ?? null),
  observed('tierAbove', treatment && tierAbove(treatment.tier, policy)),
  instant('reportOpenSince', treatment?.relapse?.reportedAt),
  instant('reportAcknowledgedAt', treatment?.relapse?.acknowledgedAt),
  instant('lastRelapseAt', treatment?.lastRelapseAt),
  ...(policy.relapse?.beforeAdmission ? [instant('admittedAt', admittedAt)] : []),
  ...(treatment?.relapse?.reports ?? []).map(({ seq, source }) => observed(`report.${seq}`, source)),
];

export const escalationRules: RuleInputs<'R-RELAPSE' | 'R-RISK-HIGH' | 'R-RISK-MODERATE' | 'R-TOXICOLOGY'> = {
  'R-RELAPSE': relapse,
  'R-TOXICOLOGY': (state, { toxicology }) => [
    observed('phase', state.phase),
    observed('confirmWithinDays', toxicology?.confirmWithinDays ?? null),
    ...(state.toxicology ?? []).map(({ report, collectedAt }) =>
      instant(`report.${report}.collectedAt`, collectedAt),
    ),
    observed('reportsToReverse', list(reportsToReverse(state))),
  ],
  'R-RISK-HIGH': ({ risk }, { clocks }) => [
    instant('alertRaisedAt', risk.alert?.raisedAt),
    instant('alertAcknowledgedAt', risk.alert?.acknowledgedAt),
    observed('alertsBefore', risk.alerts),
    observed('ladder', list(clocks.riskHigh.map(({ role, minutes }) => `${role} after ${minutes} min`))),
    observed('disposeWithin', clocks.riskDispose ? spanInWords(clocks.riskDispose) : null),
  ],
  'R-RISK-MODERATE': ({ risk: { level, safetyPlan } }, { risk }) => [
    observed('riskLevel', level),
    instant('safetyPlanAskedAt', safetyPlan?.askedAt),
    instant('safetyPlanSeenAt', safetyPlan?.seenAt),
    ...(risk ? [observed('reviewEvery', spanInWords(risk.safetyPlan.reviewEvery))] : []),
    required(
      'lowScreensInARow',
      safetyPlan?.lowScreens ?? 0,
      NEEDED.endsReviews(risk?.safetyPlan.lowScreens ?? 0),
      (safetyPlan?.lowScreens ?? 0) >= (risk?.safetyPlan.lowScreens ?? 0),
    ),
  ],
};
