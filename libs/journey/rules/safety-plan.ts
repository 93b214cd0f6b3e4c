import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Milestones, RiskLevel } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { localDate } from '../time/local-time.js';

/** R-RISK-MODERATE: a moderate screen asks for a safety plan, or for a review of the present one, unless that is asked for already. */
export const askSafetyPlan = (
  { risk: { safetyPlan } }: JourneyState,
  { level, by }: Milestones['recordRisk'],
  { risk }: Policy,
): NewEvent[] =>
  risk && level === 'moderate' && (safetyPlan?.askedAt ?? null) === null
    ? [event('safetyPlanAsked', { by }, 'R-RISK-MODERATE')]
    : [];

/**
 * R-RISK-MODERATE: a client whose high risk was answered and who stays needs no less than after a moderate screen: a safety plan on the same day, unless one
 * was made or reviewed since the alert, or is asked for already.
 */
export const planAfterHigh = (
  { risk: { safetyPlan, alert } }: JourneyState,
  { risk }: Policy,
): NewEvent[] => {
  const isSeen = (safetyPlan?.seenAt ?? -Infinity) >= (alert?.raisedAt ?? -Infinity);
  return risk && alert && !isSeen && (safetyPlan?.askedAt ?? null) === null
    ? [event('safetyPlanAsked', { by: 'judgement' }, 'R-RISK-MODERATE')]
    : [];
};

/**
 * R-RISK-MODERATE: asks for a safety plan as a journey comes under a policy with `risk`, if the client is at moderate or high risk and has none: the rules
 * above have not seen them. A client in aftercare is asked about at the next screen.
 */
export const planForRiskAsItIs = (
  { phase, risk: { level, alert, safetyPlan } }: JourneyState,
  { risk }: Policy,
): NewEvent[] =>
  risk && phase !== 'aftercare' && !alert && !safetyPlan && (level === 'moderate' || level === 'high')
    ? [event('safetyPlanAsked', { by: 'judgement' }, 'R-RISK-MODERATE')]
    : [];

/**
 * R-RISK-MODERATE: low screens in a row since the plan, with one more of this level. Two on one day count as one, because whoever clicks twice has not looked
 * twice. Undefined if no plan is watched over, or if the screen was taken on a day before the plan was made or seen last (`risk.lateScreens`).
 * @param takenAt of a screen that is entered later, ms since epoch
 */
export const lowScreensWith = (
  { risk: { safetyPlan } }: JourneyState,
  level: RiskLevel,
  at: number,
  { risk, calendar }: Policy,
  takenAt = at,
): number | undefined => {
  if (!risk || !safetyPlan || safetyPlan.seenAt === null) return undefined;
  const dayOf = (instant: number): string => localDate(instant, calendar);
  if (risk.lateScreens && dayOf(takenAt) < dayOf(safetyPlan.seenAt)) return undefined;
  if (level === 'moderate' || level === 'high') return 0;
  const { lowScreens, lowAt } = safetyPlan;
  const sameDay = lowAt !== null && dayOf(lowAt) === dayOf(at);
  return sameDay ? lowScreens : lowScreens + 1;
};
