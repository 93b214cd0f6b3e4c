import type { InstrumentTotal, Measured } from '#instruments/instrument';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import { RISK_LEVELS } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { Context } from '../decider/decider.js';
import { askAfterTotal } from '../rules/asked-instruments.js';
import { askSafetyPlan } from '../rules/safety-plan.js';
import { compareResult } from '../rules/deterioration.js';
import { highResult } from '../rules/old-result.js';
import { openWorseReports, worseReport } from '../rules/reports.js';
import { answersSelfHarm } from '../rules/self-harm.js';
import type { JourneyState } from '../model/state.js';
import { reportRelapse } from './relapse.js';

/** Takes a result of which only the total is known, and not its items. */
export const receiveResult = (state: JourneyState, result: InstrumentTotal, context: Context): NewEvent[] => [
  ...keepResult(
    state,
    result,
    (kept) => event('resultReceived', { result, ...kept }, kept.worse ? 'R-DETERIORATE' : null),
    context,
  ),
  ...answersSelfHarm(state, result),
  ...askAfterTotal(state, result, context),
  ...moderateTotal(state, result, context),
];

/** R-RISK-MODERATE: a C-SSRS of which only the total is known is no screen, but it asks for a safety plan all the same. */
const moderateTotal = (state: JourneyState, result: InstrumentTotal, { policy }: Context): NewEvent[] =>
  result.instrument === 'C-SSRS' && result.takenAt >= state.openedAt && !isLate(state, result)
    ? askSafetyPlan(state, { level: RISK_LEVELS[result.total] ?? 'none', by: 'C-SSRS' }, policy)
    : [];

/** A late result of an earlier day says nothing about today. */
export const isLate = (state: JourneyState, { instrument, takenAt }: Measured): boolean => {
  const known = state.results[instrument];
  return known !== undefined && takenAt < known.takenAt;
};

/** What the event of a result keeps besides the result. */
interface Kept {
  readonly worse: boolean;
  readonly isBaseline?: true;
}

/**
 * Whether this result becomes the baseline: the one that was *taken* first, even if it comes late. Only if the policy has `deterioration`. If an earlier
 * version kept the baseline, nobody knows when it was taken, so it stays.
 */
const isBaseline = (
  { results }: JourneyState,
  { instrument, takenAt }: Measured,
  { deterioration }: Policy,
): boolean =>
  deterioration !== undefined && takenAt < (results[instrument]?.baselineAt ?? Number.NEGATIVE_INFINITY);

/**
 * Keeps a result by the event that `kept` makes. A result that is worse by its reliable change asks for a review; BAM use after none is a relapse; a high
 * C-SSRS is high risk.
 */
export const keepResult = (
  state: JourneyState,
  measured: Measured,
  kept: (as: Kept) => NewEvent,
  context: Context,
): NewEvent[] => {
  const { instrument, total } = measured;
  const known = state.results[instrument];
  // A late result is not compared with others. If it is high risk it still alerts, unless it is too old to say anything of today.
  const late = isLate(state, measured);
  const comparison = late ? null : compareResult(state, measured, context.policy);
  const worse = comparison?.worse ?? false;
  const first = isBaseline(state, measured, context.policy);
  const follows: NewEvent[] = [kept({ worse, ...(first && { isBaseline: true as const }) })];
  if (comparison && worse)
    follows.push(
      event(
        'deteriorated',
        {
          ...{ instrument, from: comparison.from, to: total, reliableChange: comparison.reliableChange },
          ...(context.policy.deterioration && { asksAnew: true as const }),
        },
        'R-DETERIORATE',
      ),
      ...reviewOutsideTreatment(state, instrument, context.policy),
    );
  const { bamUseRelapse } = context.policy;
  if (instrument === 'BAM-USE' && known && !late && known.latest <= bamUseRelapse && total > bamUseRelapse)
    follows.push(...reportRelapse(state, { source: 'BAM', note: null }, context));
  follows.push(...highResult(state, measured, context));
  return follows;
};

/**
 * In treatment no task is needed: the state itself asks for the review, and closes a gate of R-TAPER. Outside, a second worse result asks anew in version 3: its
 * task takes the place of the one before. In version 2 that one stands, and nobody is told.
 */
const reviewOutsideTreatment = (
  state: JourneyState,
  instrument: string,
  { deterioration }: Policy,
): NewEvent[] => {
  if (state.phase === 'treatment') return [];
  const before = openWorseReports(state, instrument);
  if (before.length > 0 && deterioration?.outside === undefined) return [];
  const title = `${instrument} is worse by its reliable change (in ${state.phase}): review`;
  return [
    ...before.map((task) => event('taskClosed', { task, how: 'satisfied' }, 'R-DETERIORATE')),
    event(
      'taskRaised',
      { task: worseReport(instrument, state), role: 'clinician', title, dueAt: null, rung: 0, clock: null },
      'R-DETERIORATE',
    ),
  ];
};
