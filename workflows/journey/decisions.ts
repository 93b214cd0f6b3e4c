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

/** Decides messages that may be refused. It does not change the journey, because both the validator of an Update and its handler ask it. */
export class Decisions {
  /** The validator's last decision, reused by the handler that comes right after it. A replay calls no validators, so there the handler decides. */
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
