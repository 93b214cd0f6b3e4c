import type { OpenPhase } from '../model/phase.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import {
  assessmentClocks,
  intakeClocks,
  planningClocks,
  screeningClocks,
  waitlistClocks,
} from './admission-clocks.js';
import { aftercareClocks, dischargeClocks, holdClocks } from './after-treatment-clocks.js';
import type { Rung, RunningClock } from './clock.js';
import { reportClocks } from './report-clocks.js';
import { riskClocks } from './risk-clocks.js';
import { sessionClocks } from './session-clocks.js';
import { treatmentClocks } from './treatment-clocks.js';

type ClockSource = (state: JourneyState, policy: Policy) => RunningClock[];

const ofPhase: Record<OpenPhase, ClockSource> = {
  intake: intakeClocks,
  screening: screeningClocks,
  waitlist: waitlistClocks,
  assessment: assessmentClocks,
  planning: planningClocks,
  treatment: (state, policy) => [...treatmentClocks(state, policy), ...sessionClocks(state, policy)],
  onHold: (state, policy) => [...holdClocks(state), ...sessionClocks(state, policy)],
  // The first follow-up does not wait for the summary.
  discharge: (state, policy) => [
    ...dischargeClocks(state, policy),
    ...aftercareClocks(state, policy),
    ...sessionClocks(state, policy),
  ],
  aftercare: aftercareClocks,
};

/** Every clock that runs in this state. Pure: the same state and policy give the same clocks, whatever the time is. */
export const runningClocks = (state: JourneyState, policy: Policy): RunningClock[] =>
  state.phase === 'closed'
    ? []
    : [...riskClocks(state, policy), ...reportClocks(state, policy), ...ofPhase[state.phase](state, policy)];

/** The next thing that happens on a clock. */
export type NextClock = RunningClock & Rung;

/** The next rung of every running clock, soonest first. A ladder climbed to its end has none. */
export const clocks = (state: JourneyState, policy: Policy): NextClock[] =>
  runningClocks(state, policy)
    .flatMap((clock) => {
      const next = clock.rungs[state.reached[clock.id]?.rungs ?? 0];
      return next ? [{ ...clock, ...next }] : [];
    })
    .sort((a, b) => a.at - b.at);
