import type { Policy } from '../model/policy.js';
import { openRelapseReports } from '../rules/reports.js';
import type { JourneyState } from '../model/state.js';
import type { RunningClock } from './clock.js';
import { ladder } from './clock.js';

/** R-RELAPSE outside treatment: the report climbs the ladder of an acknowledgement until its task is done. */
export const reportClocks = (state: JourneyState, policy: Policy): RunningClock[] =>
  openRelapseReports(state).map(([task, { title, raisedAt }]) =>
    ladder(
      { id: task, rule: 'R-RELAPSE', title },
      raisedAt,
      policy.clocks.relapseAcknowledge,
      'clinician',
      policy,
    ),
  );
