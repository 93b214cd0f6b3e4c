import type { Decision } from '../model/decision.js';
import { refuse } from '../model/decision.js';
import type { CarePlan, PlanSigner } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState, SignedPlan } from '../model/state.js';
import { isAdolescent } from './age.js';
import { ofAge, youngestInWords } from './age-in-words.js';
import { scheduleFaults } from './schedule.js';

/** Why a plan is refused, null where it may be signed: R-PLAN-SIGN, R-SCHED-*, and a length that is offered (R-MAX). */
export const planRefused = (
  plan: CarePlan,
  { referral }: JourneyState,
  hasReason: boolean,
  policy: Policy,
): Decision | null => {
  const incomplete = incompletePlan(plan, policy);
  if (incomplete) return incomplete;
  const faults = scheduleFaults(plan.schedule, isAdolescent(referral, policy), policy).filter(
    ({ waivable }) => !waivable || !hasReason,
  );
  if (faults.length > 0)
    return refuse(
      faults[0]!.rule,
      `The weekly schedule breaks a rule.${faults.some(({ rule }) => rule === 'R-MINOR') ? youngestInWords(referral.birthDateKnownTo) : ''}`,
      ...faults.map(({ rule, needed }) => `${rule}: ${needed}`),
    );
  return policy.lengthDays.includes(plan.lengthDays)
    ? null
    : refuse(
        'R-MAX',
        `A length of ${plan.lengthDays} days is not offered.`,
        `lengthDays one of ${policy.lengthDays.join(', ')}`,
      );
};

/** R-PLAN-SIGN: what nobody can sign, since it says neither what for, nor by what and by when, nor until when. */
const incompletePlan = ({ goals, dischargeCriteria }: CarePlan, { plan: least }: Policy): Decision | null => {
  if (!least) return null;
  const missing = [
    ...(goals.length < least.goals ? [`goals: ${least.goals} at least`] : []),
    ...goals.flatMap(({ interventions = [], targetDate }, index) => [
      ...(interventions.length < least.interventions
        ? [`goals[${index}].interventions: ${least.interventions} at least`]
        : []),
      ...(targetDate === undefined ? [`goals[${index}].targetDate`] : []),
    ]),
    ...(dischargeCriteria.length < least.dischargeCriteria
      ? [`dischargeCriteria: ${least.dischargeCriteria} at least`]
      : []),
  ];
  return missing.length > 0 ? refuse('R-PLAN-SIGN', 'The plan is not complete.', ...missing) : null;
};

/** Whose signatures R-PLAN-SIGN, and for a minor R-MINOR, ask for. */
const signersOf = ({ referral }: JourneyState): readonly PlanSigner[] =>
  referral.minor ? ['client', 'guardian', 'clinician'] : ['client', 'clinician'];

/**
 * Why somebody does not sign, null where they do (R-PLAN-SIGN, R-MINOR). Who came of age while a guardian's signature was waited for alone
 * signs once more, for themselves.
 */
export const signatureRefused = (
  signed: SignedPlan,
  signer: PlanSigner,
  state: JourneyState,
): Decision | null => {
  const signers = signersOf(state);
  const lacksNobody = signers.every((who) => signed[who] !== null);
  if (!signers.includes(signer))
    return refuse(
      'R-MINOR',
      ofAge(state.referral, 'no guardian signs.'),
      ...(lacksNobody ? ['signPlan by the client, who is of age now'] : []),
    );
  if (signed[signer] === null || (lacksNobody && signer === 'client')) return null;
  return refuse('R-PLAN-SIGN', `The ${signer} has signed this plan already.`);
};

/** Whether this is the last signature that is asked for. */
export const isLastSignature = (signed: SignedPlan, signer: PlanSigner, state: JourneyState): boolean =>
  signersOf(state).every((who) => who === signer || signed[who] !== null);
