import type { Context } from '../decider/decider.js';
import type { Decision } from '../model/decision.js';
import { refuse } from '../model/decision.js';
import type { Milestone, MilestoneName, Milestones } from '../model/milestone.js';
import type { Phase } from '../model/phase.js';
import type { JourneyState } from '../model/state.js';
import { alertFirst, closingKeepsAlert } from '../rules/closing-keeps-alert.js';
import { MILESTONES, milestonesOf } from './milestones.js';

/** What a milestone does to a journey in this state, or why it is refused. */
export const decideMilestone = <N extends MilestoneName>(
  state: JourneyState,
  milestone: { readonly name: N; readonly data: Milestones[N] },
  context: Context,
): Decision => {
  const { phases, decide } = MILESTONES[milestone.name];
  if (!(phases as readonly Phase[]).includes(state.phase))
    return refuse(
      'R-PHASE',
      `${milestone.name} belongs to ${phases.join(', ')}; this journey is in ${state.phase}.`,
      state.phase === 'closed'
        ? 'a new referral (R-RETURN)'
        : `one of ${milestonesOf(state.phase).join(', ')}`,
    );
  const { policy } = context;
  const decision = closingKeepsAlert(state, decide(state, milestone.data, context), policy);
  return alertFirst(state, milestone as Milestone, decision, policy);
};
