import { type Decider, given, type MilestoneDefinitions } from '../decider/decider.js';
import { accept, event, refuse } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { HandOff } from '../model/milestone.js';
import { OPEN_PHASES, phaseInWords, type Phase } from '../model/phase.js';
import type { Policy } from '../model/policy.js';
import { aChoice, aMilestone, type Need, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { placeOnHold, wrongTransferLevel } from '../rules/hold.js';
import { planAfterHigh } from '../rules/safety-plan.js';
import { stepTier } from '../rules/step.js';
import { reverseRelapse } from '../rules/reverse-relapse.js';
import { tierAbove } from '../rules/taper.js';

const acknowledgeRelapse: Decider<'acknowledgeRelapse'> = (state) => {
  const relapse = state.treatment!.relapse;
  if (!relapse) return refuse('R-RELAPSE', 'No relapse report is open.');
  if (relapse.acknowledgedAt !== null)
    return refuse('R-RELAPSE', 'The relapse report is acknowledged already.', 'decideRelapse');
  return accept(event('relapseAcknowledged', {}, 'R-RELAPSE'));
};

/** R-RELAPSE: confirm the provisional step up, reverse it with a reason, or transfer to a higher level. */
const decideRelapse: Decider<'decideRelapse'> = (state, data, context) => {
  const { at, policy } = context;
  const relapse = state.treatment!.relapse;
  if (!relapse) return refuse('R-RELAPSE', 'No relapse report is open.');
  switch (data.decision) {
    case 'confirm':
      if (policy.relapse && relapse.atTopTier && !given(data.reason))
        return refuse(
          'R-RELAPSE',
          'At the top tier level 4 is recommended: staying needs a reason.',
          'reason',
          needs('or decision: transfer', aChoice('decision', ['transfer'])),
        );
      return accept(event('relapseDecided', { decision: 'confirm' }, 'R-RELAPSE', data.reason));
    case 'reverse':
      return reverseRelapse(state, relapse, data, context);
    case 'transfer':
      return (
        wrongTransferLevel(data.handOff) ??
        accept(...placeOnHold(state, data.handOff, data.reason, at, policy))
      );
  }
};

const acknowledgeRisk: Decider<'acknowledgeRisk'> = (state) => {
  const { alert } = state.risk;
  if (!alert) return refuse('R-RISK-HIGH', 'No high-risk alert is open.');
  if (alert.acknowledgedAt !== null)
    return refuse('R-RISK-HIGH', 'The alert is acknowledged already.', 'disposeRisk');
  return accept(event('riskAcknowledged', {}, 'R-RISK-HIGH'));
};

/** Phases in which there is no treatment to put on hold. A client who is handed to a higher level of care then leaves the program. */
const BEFORE_TREATMENT: readonly Phase[] = ['intake', 'screening', 'waitlist', 'assessment', 'planning'];

const handedOff = (
  state: JourneyState,
  { handOff, reason }: { handOff: HandOff; reason: string },
): NewEvent =>
  event(
    'journeyClosed',
    { because: state.admittedAt === null ? 'referredElsewhere' : 'transferred', handOff },
    'R-RISK-HIGH',
    reason,
  );

const STAYS = ['safetyPlan', 'emergencyServices'] as const;
const LEAVES = ['transfer', ...STAYS] as const;

const noTier = ({ phase }: JourneyState, { risk }: Policy): [detail: string, needed: Need] => {
  const detail = `A client in ${phaseInWords(phase)} has no tier to step up and no seat to keep.`;
  const stays = aChoice('disposition', STAYS);
  if (!risk)
    return [
      detail,
      needs(
        'safetyPlan or emergencyServices, and referElsewhere or endJourney',
        ...[stays, aMilestone('referElsewhere'), aMilestone('endJourney')],
      ),
    ];
  return BEFORE_TREATMENT.includes(phase)
    ? [
        detail,
        needs(
          'transfer (the journey closes with the hand-off), safetyPlan or emergencyServices',
          aChoice('disposition', LEAVES),
        ),
      ]
    : [detail, needs('safetyPlan or emergencyServices, and then what ends the journey', stays)];
};

const HAS_CLOSED: [detail: string, needed: Need] = [
  'The journey has closed: nobody is there to step up or to hand over.',
  needs(
    'safetyPlan or emergencyServices, and a new referral where the client comes back',
    aChoice('disposition', STAYS),
  ),
];

/** R-RISK-HIGH: decides a high risk: a safety plan, and the client stays; a step up; a transfer; or emergency services were called. */
const disposeRisk: Decider<'disposeRisk'> = (state, data, { at, policy }) => {
  const { alert } = state.risk;
  if (!alert) return refuse('R-RISK-HIGH', 'No high-risk alert is open.');
  if (alert.acknowledgedAt === null)
    return refuse('R-RISK-HIGH', 'The alert is not acknowledged yet.', 'acknowledgeRisk');
  const disposed = event('riskDisposed', { disposition: data.disposition }, 'R-RISK-HIGH', data.reason);
  const answers = data.disposition === 'safetyPlan' || data.disposition === 'emergencyServices';
  if (state.phase === 'closed') return answers ? accept(disposed) : refuse('R-RISK-HIGH', ...HAS_CLOSED);
  const plan = planAfterHigh(state, policy);
  if (answers) return accept(disposed, ...plan);
  if (policy.risk && data.disposition === 'transfer' && BEFORE_TREATMENT.includes(state.phase))
    return wrongTransferLevel(data.handOff) ?? accept(disposed, handedOff(state, data));
  if (state.phase !== 'treatment') return refuse('R-RISK-HIGH', ...noTier(state, policy));
  if (data.disposition === 'transfer')
    return (
      wrongTransferLevel(data.handOff) ??
      accept(disposed, ...placeOnHold(state, data.handOff, data.reason, at, policy))
    );
  if (state.treatment!.relapse)
    return refuse(
      'R-RELAPSE',
      'A relapse report is open: its decision would undo the step up.',
      'decideRelapse',
    );
  const to = tierAbove(state.treatment!.tier, policy);
  if (!to)
    return refuse(
      'R-RISK-HIGH',
      'The client is at the top tier.',
      needs('transfer, safetyPlan or emergencyServices', aChoice('disposition', LEAVES)),
    );
  return accept(disposed, ...plan, stepTier(state, to, 'risk', 'R-RISK-HIGH', data.reason, at, policy));
};

/** R-RISK-MODERATE: records a safety plan, whether one was asked for or not. It replaces the one before. */
const recordSafetyPlan: Decider<'recordSafetyPlan'> = (_state, { plan }) =>
  accept(event('safetyPlanRecorded', { plan }, 'R-RISK-MODERATE'));

const reviewSafetyPlan: Decider<'reviewSafetyPlan'> = ({ risk: { safetyPlan } }, { summary }) =>
  (safetyPlan?.seenAt ?? null) === null
    ? refuse('R-RISK-MODERATE', 'There is no safety plan to review.', 'recordSafetyPlan')
    : accept(event('safetyPlanReviewed', { summary }, 'R-RISK-MODERATE'));

export const escalationMilestones: MilestoneDefinitions<
  | 'acknowledgeRelapse'
  | 'decideRelapse'
  | 'acknowledgeRisk'
  | 'disposeRisk'
  | 'recordSafetyPlan'
  | 'reviewSafetyPlan'
> = {
  acknowledgeRelapse: { phases: ['treatment'], decide: acknowledgeRelapse },
  decideRelapse: { phases: ['treatment'], decide: decideRelapse },
  acknowledgeRisk: { phases: OPEN_PHASES, decide: acknowledgeRisk },
  disposeRisk: { phases: OPEN_PHASES, decide: disposeRisk },
  recordSafetyPlan: { phases: OPEN_PHASES, decide: recordSafetyPlan },
  reviewSafetyPlan: { phases: OPEN_PHASES, decide: reviewSafetyPlan },
};
