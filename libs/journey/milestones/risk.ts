import { accept, event, refuse } from '../model/decision.js';
import { placeOnHold, wrongTransferLevel } from '../rules/hold.js';
import { stepTier } from '../rules/step.js';
import { tierAbove } from '../rules/taper.js';
import type { Decider } from '../decider/decider.js';

export const acknowledgeRisk: Decider<'acknowledgeRisk'> = (state) => {
  const { alert } = state.risk;
  if (!alert) return refuse('R-RISK-HIGH', 'No high-risk alert is open.');
  if (alert.acknowledgedAt !== null)
    return refuse('R-RISK-HIGH', 'The alert is acknowledged already.', 'disposeRisk');
  return accept(event('riskAcknowledged', {}, 'R-RISK-HIGH'));
};

/** R-RISK-HIGH: safety plan and stay, step up, transfer, or emergency services called. */
export const disposeRisk: Decider<'disposeRisk'> = (state, data, { at, policy }) => {
  const { alert } = state.risk;
  if (!alert) return refuse('R-RISK-HIGH', 'No high-risk alert is open.');
  if (alert.acknowledgedAt === null)
    return refuse('R-RISK-HIGH', 'The alert is not acknowledged yet.', 'acknowledgeRisk');
  const disposed = event('riskDisposed', { disposition: data.disposition }, 'R-RISK-HIGH', data.reason);
  if (data.disposition === 'safetyPlan' || data.disposition === 'emergencyServices') return accept(disposed);
  if (state.phase !== 'treatment')
    return refuse(
      'R-RISK-HIGH',
      `A client in ${state.phase} has no tier to step up and no seat to keep.`,
      'safetyPlan or emergencyServices, and referElsewhere or endJourney',
    );
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
      'transfer, safetyPlan or emergencyServices',
    );
  return accept(disposed, stepTier(state, to, 'risk', 'R-RISK-HIGH', data.reason, at, policy));
};
