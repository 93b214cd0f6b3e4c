import { type Decision, refuse } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Milestone, MilestoneName } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import { aMilestone, needs } from '../model/requirement.js';
import type { JourneyState, RiskAlert } from '../model/state.js';

/** Whether the event closes the journey. A death does not count, because it ends a journey whatever is open. */
const closes = ({ type, data }: NewEvent): boolean =>
  type === 'journeyClosed' && data.because !== 'died' && data.aftercareEnded !== 'died';
const discharges = ({ type }: NewEvent): boolean => type === 'dischargeBegun' || type === 'summarySigned';
const disposes = ({ type }: NewEvent): boolean => type === 'riskDisposed';

/**
 * R-RISK-HIGH: an open alert stops every ending and the discharge until its disposition; only a death closes all the same. Under a
 * policy without `risk` it stops a closing until somebody acknowledges, since that would silence the ladder.
 */
export const closingKeepsAlert = (state: JourneyState, decision: Decision, { risk }: Policy): Decision => {
  const { alert } = state.risk;
  if (!alert || !decision.ok) return decision;
  const { events } = decision;
  if (!risk)
    return events.some(closes) && alert.acknowledgedAt === null
      ? refuse('R-RISK-HIGH', 'A high-risk alert is open and nobody has acknowledged it.', 'acknowledgeRisk')
      : decision;
  return events.some(disposes) || !events.some((one) => closes(one) || discharges(one))
    ? decision
    : isOpen(alert);
};

const isOpen = ({ acknowledgedAt }: RiskAlert): Decision =>
  acknowledgedAt === null
    ? refuse(
        'R-RISK-HIGH',
        'A high-risk alert is open and nobody has acknowledged it.',
        'acknowledgeRisk',
        needs('then disposeRisk', aMilestone('disposeRisk')),
      )
    : refuse('R-RISK-HIGH', 'A high-risk alert has no disposition yet.', 'disposeRisk');

/** Milestones that lead out of treatment, or of the program. */
const LEAVING: readonly MilestoneName[] = [
  'withdraw',
  'endJourney',
  'referElsewhere',
  'closeTransferred',
  'beginDischarge',
  'signDischargeSummary',
];

/** R-RISK-HIGH: if an ending is refused for another reason while an alert is open, the refusal names the open risk instead, because that comes first. */
export const alertFirst = (
  { risk: { alert }, phase }: JourneyState,
  { name, data }: Milestone,
  decision: Decision,
  { risk }: Policy,
): Decision =>
  decision.ok ||
  !risk ||
  !alert ||
  !(LEAVING.includes(name) || (name === 'transfer' && phase !== 'treatment')) ||
  // Signing an amendment ends nothing.
  (name === 'signDischargeSummary' && (phase === 'aftercare' || phase === 'closed')) ||
  (name === 'endJourney' && data.because === 'died')
    ? decision
    : isOpen(alert);
