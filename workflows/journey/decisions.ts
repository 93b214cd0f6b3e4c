import type { AdoptPolicyMessage, MilestoneMessage } from '#contracts/journey-messages';
import { adoptPolicy, reachMilestone, type Decided, type Moment, type Outcome } from '#journey/journey';
import { earlierJourney } from '#journey/model/decision';
import type { JourneyState } from '#journey/model/state';
import { refused } from '../shared/refusal.js';

interface LastDecision {
  readonly requestId: string;
  readonly at: number;
  readonly from: JourneyState;
  readonly outcome: Outcome;
}

/** What the rules say to messages that may be refused. Nothing is kept of it: a validator decides, and the handler after it. */
export class Decisions {
  /** What the validator decided, for the handler that comes right after it; a replay has no validators, and decides. */
  private last: LastDecision | null = null;

  /** @throws what is refused. */
  onMilestone(state: JourneyState | null, message: MilestoneMessage, moment: Moment): Outcome {
    const { journeyId, milestone, request } = message;
    const { at } = moment;
    const { last } = this;
    if (last && last.from === state && last.requestId === request.id && last.at === at) return last.outcome;
    const from = mustBe(journeyId, state);
    const outcome = accepted(reachMilestone(from, milestone, moment));
    this.last = { requestId: request.id, at, from, outcome };
    return outcome;
  }

  /** @throws what is refused. */
  onAdoption(state: JourneyState | null, message: AdoptPolicyMessage, moment: Moment): Outcome {
    const { journeyId, policy, reason, keepsClocks = false } = message;
    return accepted(adoptPolicy(mustBe(journeyId, state), policy, reason, moment, keepsClocks));
  }
}

/** A message for an earlier journey of the client is refused. */
const mustBe = (journeyId: string, state: JourneyState | null): JourneyState => {
  if (state?.journeyId === journeyId) return state;
  throw refused(earlierJourney(state?.journeyId));
};

const accepted = (decided: Decided): Outcome => {
  if (!decided.ok) throw refused(decided.refusal);
  return decided.outcome;
};
