import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { baselineClocks } from './baseline.js';
import { ladder, type RunningClock } from './clock.js';

export const planningClocks = (state: JourneyState, policy: Policy): RunningClock[] => [
  ladder(
    { id: 'planning', rule: 'R-PLAN-SIGN', title: 'Plan signed by client and clinician' },
    state.phaseSince,
    policy.clocks.planning,
    'clinician',
    policy,
  ),
  ...baselineClocks(state, policy),
];
