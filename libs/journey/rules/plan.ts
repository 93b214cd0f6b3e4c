import type { Decision } from '../model/decision.js';
import { refuse } from '../model/decision.js';
import type { KnownGroup } from '../model/group.js';
import type { CarePlan, PlanSigner } from '../model/plan.js';
import type { Policy } from '../model/policy.js';
import { aChoice, aField, aMilestone, type Need, needs } from '../model/requirement.js';
import type { JourneyState, SignedPlan } from '../model/state.js';
import { isAdolescent } from './age.js';
import { ofAge, youngestInWords } from './age-in-words.js';
import { groupFaults } from './groups.js';
import { scheduleFaults } from './schedule.js';
import type { ScheduleFault } from './schedule-fault.js';

/** Why a plan is refused, null where it may be signed: R-PLAN-SIGN, R-SCHED-*, R-GROUP, and a length that is offered (R-MAX). */
export const planRefused = (
  plan: CarePlan,
  state: JourneyState,
  hasReason: boolean,
  policy: Policy,
  groups?: readonly KnownGroup[],
): Decision | null => {
  const incomplete = incompletePlan(plan, policy);
  if (incomplete) return incomplete;
  const { referral } = state;
  const faults = [
    ...scheduleFaults(plan.schedule, isAdolescent(referral, policy), policy),
    ...groupFaults(plan.schedule.slots ?? [], state, groups, policy),
  ].filter(({ waivable }) => !waivable || !hasReason);
  if (faults.length > 0)
    return refuse(
      faults[0]!.rule,
      `The weekly schedule breaks a rule.${faults.some(({ rule }) => rule === 'R-MINOR') ? youngestInWords(referral.birthDateKnownTo) : ''}`,
      ...faults.map(faultNeeded),
    );
  return policy.lengthDays.includes(plan.lengthDays)
    ? null
    : refuse(
        'R-MAX',
        `A length of ${plan.lengthDays} days is not offered.`,
        needs(
          `lengthDays one of ${policy.lengthDays.join(', ')}`,
          aChoice('plan.lengthDays', policy.lengthDays),
        ),
      );
};

/** A fault of a schedule as a refusal names it: what is to change is in the schedule, and a reason may stand in for some. */
const faultNeeded = ({ rule, needed, waivable }: ScheduleFault): Need =>
  needs(`${rule}: ${needed}`, aField('plan.schedule'), ...(waivable ? [aField('reason')] : []));

/**
 * R-PLAN-SIGN: refuses a plan that nobody can sign, because it lacks goals, interventions, target dates or discharge criteria. Null if it is complete, or if
 * the policy asks for none of these.
 */
const incompletePlan = (plan: CarePlan, policy: Policy): Decision | null => {
  const missing = missingInPlan(plan, policy);
  return missing.length > 0 ? refuse('R-PLAN-SIGN', 'The plan is not complete.', ...missing) : null;
};

/** What a plan lacks of the least that the policy asks for. */
export const missingInPlan = ({ goals, dischargeCriteria }: CarePlan, { plan: least }: Policy): Need[] => {
  if (!least) return [];
  return [
    ...(goals.length < least.goals ? [atLeast('goals', least.goals)] : []),
    ...goals.flatMap(({ interventions = [], targetDate }, index) => [
      ...(interventions.length < least.interventions
        ? [atLeast(`goals[${index}].interventions`, least.interventions)]
        : []),
      ...(targetDate === undefined
        ? [needs(`goals[${index}].targetDate`, aField(`plan.goals.${index}.targetDate`))]
        : []),
    ]),
    ...(dischargeCriteria.length < least.dischargeCriteria
      ? [atLeast('dischargeCriteria', least.dischargeCriteria)]
      : []),
  ];
};

const atLeast = (path: string, least: number): Need =>
  needs(`${path}: ${least} at least`, aField(`plan.${path.replace(/\[(\d+)\]/, '.$1')}`, { least }));

/** Whose signatures R-PLAN-SIGN, and for a minor R-MINOR, ask for. */
const signersOf = ({ referral }: JourneyState): readonly PlanSigner[] =>
  referral.minor ? ['client', 'guardian', 'clinician'] : ['client', 'clinician'];

/**
 * Why a signature is refused; null if it is taken (R-PLAN-SIGN, R-MINOR). If the client came of age while only the guardian's signature was awaited, the client
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
      ...(lacksNobody
        ? [needs('signPlan by the client, who is of age now', aMilestone('signPlan', { signer: 'client' }))]
        : []),
    );
  if (signed[signer] === null || (lacksNobody && signer === 'client')) return null;
  return refuse('R-PLAN-SIGN', `The ${signer} has signed this plan already.`);
};

/** Whether this is the last signature that is asked for. */
export const isLastSignature = (signed: SignedPlan, signer: PlanSigner, state: JourneyState): boolean =>
  signersOf(state).every((who) => who === signer || signed[who] !== null);
