import { event } from '../decision.js';
import type { NewEvent } from '../event.js';
import type { Context } from '../milestones/decider.js';
import { compareResult } from '../rules/deterioration.js';
import { raiseRisk } from '../rules/risk.js';
import type { JourneyState } from '../state.js';
import type { InstrumentTotal } from '#instruments/instrument';
import { reportRelapse } from './relapse.js';

/** C-SSRS as a number: 0 none, 1 low, 2 moderate, 3 high. */
const CSSRS_HIGH = 3;

/** A result is kept; worse by its reliable change it asks for a review, BAM use after none is a relapse, C-SSRS high is high risk. */
export const receiveResult = (state: JourneyState, result: InstrumentTotal, context: Context): NewEvent[] => {
  const comparison = compareResult(state, result, context.policy);
  const worse = comparison?.worse ?? false;
  const received = event('resultReceived', { result, worse }, worse ? 'R-DETERIORATE' : null);
  const { instrument, total } = result;
  const follows: NewEvent[] = [];
  if (comparison && worse)
    follows.push(event('deteriorated', { instrument, from: comparison.from, to: total, reliableChange: comparison.reliableChange }, 'R-DETERIORATE'));
  const use = state.results['BAM-USE']?.latest;
  const { bamUseRelapse } = context.policy;
  if (instrument === 'BAM-USE' && use !== undefined && use <= bamUseRelapse && total > bamUseRelapse)
    follows.push(...reportRelapse(state, 'BAM', null, context));
  if (instrument === 'C-SSRS' && total >= CSSRS_HIGH) follows.push(raiseRisk(state, 'C-SSRS', null));
  return [received, ...follows];
};
