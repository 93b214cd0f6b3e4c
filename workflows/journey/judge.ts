import type { AdoptPolicyMessage, MilestoneMessage } from '#contracts/journey-messages';
import { earlierJourney } from '#journey/decision';
import type { Moment, Outcome } from '#journey/journey';
import { adoptPolicy, reachMilestone } from '#journey/journey';
import type { JourneyState } from '#journey/state';
import { outcomeOf, refused } from './refused.js';

interface Decided {
  readonly id: string;
  readonly at: number;
  readonly from: JourneyState;
  readonly outcome: Outcome;
}

/** What the rules say to a message that may be refused. Throws the refusal. */
export class Judge {
  /** What the validator decided, for the handler that comes right after it; a replay has no validators, and decides. */
  private decided: Decided | null = null;

  constructor(private readonly stateNow: () => JourneyState | null) {}

  milestone({ journeyId, milestone, request: { id } }: MilestoneMessage, moment: Moment): Outcome {
    const { at } = moment;
    const { decided } = this;
    if (decided && decided.from === this.stateNow() && decided.id === id && decided.at === at)
      return decided.outcome;
    const from = this.stateOf(journeyId);
    const outcome = outcomeOf(reachMilestone(from, milestone, moment));
    this.decided = { id, at, from, outcome };
    return outcome;
  }

  adoption({ journeyId, policy, reason }: AdoptPolicyMessage, moment: Moment): Outcome {
    return outcomeOf(adoptPolicy(this.stateOf(journeyId), policy, reason, moment));
  }

  /** To be called when the state has changed: what was decided before is of no use. */
  forget(): void {
    this.decided = null;
  }

  private stateOf(journeyId: string): JourneyState {
    const state = this.stateNow();
    if (state?.journeyId === journeyId) return state;
    throw refused(earlierJourney(state?.journeyId));
  }
}
