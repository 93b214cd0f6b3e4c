import type { Context } from '../decider/decider.js';
import type { Decision } from '../model/decision.js';
import { refuse } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Milestone, MilestoneName, Milestones } from '../model/milestone.js';
import { phaseInWords } from '../model/phase.js';
import { aMilestone, inWordsAlone, needs } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { isTakenAfterwards } from '../rules/after-closing.js';
import { withAgeOfTheDay } from '../rules/age.js';
import { alertFirst, closingKeepsAlert } from '../rules/closing-keeps-alert.js';
import { MILESTONES, milestonesWaitedFor } from './milestones.js';

/** Puts the event that came before in the same act in front of the decision. A refusal leaves no trace of either. */
const after = (before: NewEvent | null, decision: Decision): Decision =>
  before && decision.ok ? { ok: true, events: [before, ...decision.events] } : decision;

/** What a milestone does to a journey in this state, or why it is refused. */
export const decideMilestone = <N extends MilestoneName>(
  state: JourneyState,
  milestone: { readonly name: N; readonly data: Milestones[N] },
  context: Context,
): Decision => {
  const { phases, decide } = MILESTONES[milestone.name];
  const waitedFor = milestonesWaitedFor(state);
  if (
    !waitedFor.includes(milestone.name) &&
    !isTakenAfterwards(milestone.name, state, context.at, context.policy)
  )
    return refuse(
      'R-PHASE',
      `This belongs to ${phases.map(phaseInWords).join(', ')}; the journey stands at ${phaseInWords(state.phase)}.`,
      waitedFor.length === 0
        ? inWordsAlone('a new referral (R-RETURN)')
        : needs(`one of ${waitedFor.join(', ')}`, ...waitedFor.map((name) => aMilestone(name))),
    );
  const { policy } = context;
  // The client's age on the day of the act counts.
  const today = withAgeOfTheDay(state, milestone as Milestone, policy);
  const decided = decide(today.state, milestone.data, context);
  const decision = closingKeepsAlert(today.state, decided, policy);
  return alertFirst(today.state, milestone as Milestone, after(today.changed, decision), policy);
};
