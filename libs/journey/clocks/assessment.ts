import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { baselineClocks } from './baseline.js';
import { ladder, type RunningClock } from './clock.js';

export const assessmentClocks = (state: JourneyState, policy: Policy): RunningClock[] => [
  ladder(
    { id: 'assessment', rule: 'R-ASSESS', title: 'Assess and decide the level of care' },
    state.phaseSince,
    policy.clocks.assessment,
    'clinician',
    policy,
  ),
  ...baselineClocks(state, policy),
];
