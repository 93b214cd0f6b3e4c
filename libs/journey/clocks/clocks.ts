import type { OpenPhase } from '../model/phase.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { alertSinceClosing } from '../rules/after-closing.js';
import { onceForToday } from './asked-today.js';
import { assessmentClocks } from './assessment.js';
import { belowHighClocks } from './below-high.js';
import type { Rung, RunningClock } from './clock.js';
import { aftercareClocks, dischargeClocks, followUpClocks } from './discharge.js';
import { reportClocks, riskClocks, tellClocks } from './escalation.js';
import { intakeClocks } from './intake.js';
import { holdClocks } from './on-hold.js';
import { planningClocks } from './planning.js';
import { priorityClocks } from './priority.js';
import { screeningClocks } from './screening.js';
import { contactClocks, sessionClocks } from './sessions.js';
import { untilSomebodyActs } from './told-again.js';
import { riskCadence, treatmentClocks } from './treatment.js';
import { waitlistClocks } from './waitlist.js';
import { weekClocks } from './weeks.js';

type ClockSource = (state: JourneyState, policy: Policy) => RunningClock[];

const ofPhase: Record<OpenPhase, ClockSource> = {
  intake: (state, policy) => [
    ...intakeClocks(state, policy),
    ...(policy.risk ? screeningClocks(state, policy) : []),
  ],
  screening: (state, policy) => [...screeningClocks(state, policy), ...priorityClocks(state, policy)],
  waitlist: (state, policy) => [...waitlistClocks(state, policy), ...priorityClocks(state, policy)],
  assessment: assessmentClocks,
  planning: planningClocks,
  treatment: (state, policy) => [
    ...treatmentClocks(state, policy),
    ...sessionClocks(state, policy),
    ...weekClocks(state, policy),
  ],
  onHold: (state, policy) => [
    ...holdClocks(state, policy),
    ...sessionClocks(state, policy),
    ...weekClocks(state, policy),
  ],
  // The first follow-up does not wait for the summary.
  discharge: (state, policy) => [
    ...dischargeClocks(state, policy),
    // With a last day ahead the client still comes: on the days of the new tier, and with the risk that their C-SSRS shows.
    ...(state.discharge?.lastDay ? [...tellClocks(state, policy), ...riskCadence(state, policy)] : []),
    ...followUpClocks(state, policy),
    ...sessionClocks(state, policy),
    ...weekClocks(state, policy),
  ],
  aftercare: (state, policy) => [
    ...aftercareClocks(state, policy),
    // Who missed the last day is still to be spoken to.
    ...(state.discharge?.lastDay ? contactClocks(state, policy) : []),
  ],
};

/** Every clock that runs in this state. Pure: the same state and policy give the same clocks, whatever the time is. */
export const runningClocks = (state: JourneyState, policy: Policy): RunningClock[] =>
  (state.phase === 'closed'
    ? afterClosing(state, policy)
    : onceForToday(
        [
          ...riskClocks(state, policy),
          ...belowHighClocks(state, policy),
          ...reportClocks(state, policy),
          ...ofPhase[state.phase](state, policy),
        ],
        policy,
      )
  ).map((clock) => untilSomebodyActs(clock, state, policy));

const afterClosing = (state: JourneyState, policy: Policy): RunningClock[] =>
  alertSinceClosing(state) ? riskClocks(state, policy) : [];

/** The next thing that happens on a clock. */
export type NextClock = RunningClock & Rung;

/** The next rung of a running clock: the first that was not reached, else the last one again; undefined if the ladder is climbed and is told once. */
export const nextOf = (clock: RunningClock, { reached }: Pick<JourneyState, 'reached'>): Rung | undefined =>
  clock.rungs[reached[clock.id]?.rungs ?? 0] ?? clock.toldAgain;

/** The next rung of every running clock, soonest first. */
export const clocks = (state: JourneyState, policy: Policy): NextClock[] =>
  runningClocks(state, policy)
    .flatMap((clock) => {
      const next = nextOf(clock, state);
      return next ? [{ ...clock, ...next }] : [];
    })
    .sort((a, b) => a.at - b.at);
