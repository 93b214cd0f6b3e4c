import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { MINUTE } from '../time/local-time.js';
import type { RunningClock } from './clock.js';
import { ladder } from './clock.js';

/**
 * R-RISK-HIGH, in any phase: the on-call clinician at once, then up the policy's ladder until somebody acknowledges; from
 * then on the disposition has a clock of its own.
 */
export const riskClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { alert, alerts } = state.risk;
  if (!alert) return [];
  if (alert.acknowledgedAt !== null) return disposition(alerts, alert.acknowledgedAt, policy);
  return [
    {
      id: `risk.${alerts}`,
      rule: 'R-RISK-HIGH',
      title: 'High risk: acknowledge now',
      counted: { since: alert.raisedAt, span: null },
      consequence: 'raiseTask',
      rungs: policy.clocks.riskHigh.map(({ role, minutes }, rung) => ({
        at: alert.raisedAt + minutes * MINUTE,
        role,
        rung,
      })),
    },
  ];
};

const disposition = (alerts: number, acknowledgedAt: number, policy: Policy): RunningClock[] => {
  const { riskDispose } = policy.clocks;
  if (!riskDispose) return [];
  const named = {
    id: `risk.disposition.${alerts}`,
    rule: 'R-RISK-HIGH',
    title: 'Disposition of the high risk',
  } as const;
  return [ladder(named, acknowledgedAt, riskDispose, 'clinician', policy)];
};
