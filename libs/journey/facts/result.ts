import type { InstrumentTotal } from '#instruments/instrument';
import { event } from '../decision.js';
import type { NewEvent } from '../event.js';
import type { Context } from '../milestones/decider.js';
import { compareResult } from '../rules/deterioration.js';
import { isWorseReported, worseReport } from '../rules/reports.js';
import { isHighRisk, raiseRisk } from '../rules/risk.js';
import type { JourneyState } from '../state.js';
import { reportRelapse } from './relapse.js';

/** A result is kept; worse by its reliable change it asks for a review, BAM use after none is a relapse, C-SSRS high is high risk. */
export const receiveResult = (state: JourneyState, result: InstrumentTotal, context: Context): NewEvent[] => {
  const { instrument, total, takenAt } = result;
  const known = state.results[instrument];
  // A late result of an earlier day says nothing about today. High risk alerts all the same.
  const late = known !== undefined && takenAt < known.takenAt;
  const comparison = late ? null : compareResult(state, result, context.policy);
  const worse = comparison?.worse ?? false;
  const follows: NewEvent[] = [event('resultReceived', { result, worse }, worse ? 'R-DETERIORATE' : null)];
  if (comparison && worse)
    follows.push(
      event(
        'deteriorated',
        { instrument, from: comparison.from, to: total, reliableChange: comparison.reliableChange },
        'R-DETERIORATE',
      ),
      ...reviewOutsideTreatment(state, instrument),
    );
  const { bamUseRelapse } = context.policy;
  if (instrument === 'BAM-USE' && known && !late && known.latest <= bamUseRelapse && total > bamUseRelapse)
    follows.push(...reportRelapse(state, 'BAM', null, context));
  if (isHighRisk(result)) follows.push(raiseRisk(state, 'C-SSRS', null));
  return follows;
};

/** In treatment the state itself asks for the review, and closes a gate of R-TAPER. */
const reviewOutsideTreatment = (state: JourneyState, instrument: string): NewEvent[] => {
  if (state.phase === 'treatment' || isWorseReported(state, instrument)) return [];
  const title = `${instrument} is worse by its reliable change (in ${state.phase}): review`;
  return [
    event(
      'taskRaised',
      { task: worseReport(instrument, state), role: 'clinician', title, dueAt: null, rung: 0, clock: null },
      'R-DETERIORATE',
    ),
  ];
};
