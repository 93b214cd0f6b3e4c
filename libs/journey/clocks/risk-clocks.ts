import type { Policy } from '../policy/policy.js';
import type { JourneyState } from '../state.js';
import { MINUTE } from '../time/local-time.js';
import type { RunningClock } from './clock.js';

/** R-RISK-HIGH, in any phase: the on-call clinician at once, then up the policy's ladder until somebody acknowledges. */
export const riskClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { alert, alerts } = state.risk;
  if (!alert || alert.acknowledgedAt !== null) return [];
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
