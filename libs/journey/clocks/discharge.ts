import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { addDays } from '../time/spans.js';
import { ladder, reminder, type RunningClock } from './clock.js';

/** R-DISCH: the summary within the policy's days. */
export const dischargeClocks = (state: JourneyState, policy: Policy): RunningClock[] =>
  state.discharge
    ? [
        ladder(
          { id: 'discharge.summary', rule: 'R-DISCH', title: 'Sign the discharge summary' },
          state.discharge.begunAt,
          policy.clocks.dischargeSummary,
          'clinician',
          policy,
        ),
      ]
    : [];

/** Follow-ups on their days after discharge, until each is reached or given up. */
export const aftercareClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { discharge } = state;
  if (!discharge) return [];
  return policy.clocks.followUps
    .filter(({ day }) => !state.followUps[day]?.outcome)
    .map(({ day }) =>
      reminder(
        {
          id: `followUp.${day}`,
          rule: 'R-AFTERCARE',
          title: `Follow up ${day} days after discharge`,
          counted: { since: discharge.begunAt, span: { days: day } },
        },
        addDays(discharge.begunAt, day, policy.calendar),
        policy.clocks.followUpGrace,
        'coordinator',
        policy,
      ),
    );
};
