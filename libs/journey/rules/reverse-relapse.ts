import type { Context } from '../decider/decider.js';
import { accept, type Decision, event, refuse } from '../model/decision.js';
import { aChoice, type Need, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import type { OpenReport, RelapseIncident } from '../model/treatment.js';
import { daysAsBefore } from './new-days.js';
import { stepTier } from './step.js';

/** Which reports are taken back, and why. */
interface Reversal {
  readonly reason: string;
  readonly reports?: readonly number[];
}

/**
 * R-RELAPSE, version 2: a reversal names the reports that it takes back. While a report is left that nobody has decided, the client stays stepped up and the
 * relapse open: a mistaken report must not take a positive test with it. A single open report need not be named. Version 1 reverses all reports together.
 */
export const reverseRelapse = (
  state: JourneyState,
  relapse: RelapseIncident,
  { reason, reports: named }: Reversal,
  context: Context,
): Decision => {
  const open = context.policy.relapse && relapse.reports;
  if (open) {
    if (open.length > 1 && named === undefined)
      return refuse('R-RELAPSE', 'Several reports are open: which of them are reversed?', reportsIn(open));
    const unknown = (named ?? []).filter((seq) => !open.some((one) => one.seq === seq));
    if (unknown.length > 0 || named?.length === 0)
      return refuse(
        'R-RELAPSE',
        `No such report is open: ${unknown.join(', ') || 'none named'}.`,
        reportsIn(open),
      );
    if (named && open.some(({ seq }) => !named.includes(seq)))
      return accept(
        event(
          'relapseReportReversed',
          { reports: open.flatMap(({ seq }) => (named.includes(seq) ? [seq] : [])) },
          'R-RELAPSE',
          reason,
        ),
      );
  }
  const decided = event('relapseDecided', { decision: 'reverse' }, 'R-RELAPSE', reason);
  if (relapse.atTopTier) return accept(decided);
  const { tier } = relapse.before;
  return accept(
    decided,
    stepTier(state, tier, 'reversal', 'R-RELAPSE', reason, context.at, context.policy),
    ...daysAsBefore(state, tier, context),
  );
};

const reportsIn = (open: readonly OpenReport[]): Need =>
  needs(
    `reports: some of ${open.map(({ seq, source }) => `${seq} (${source})`).join(', ')}`,
    aChoice(
      'reports',
      open.map(({ seq }) => seq),
    ),
  );
