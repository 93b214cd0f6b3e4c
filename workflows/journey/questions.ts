import type { KnownToJourney } from '#contracts/journey-messages';
import { explainCurrent, type CurrentExplanation } from '#journey/explain/current';
import type { Policy } from '#journey/model/policy';
import type { JourneyState } from '#journey/model/state';
import { viewOf, type JourneyView } from '#journey/view';
import type { HandledRequests } from '../shared/handled-requests.js';
import type { PendingSeatAnswers } from './pending-seat-answers.js';

/** How a journey stands at the moment; null where it has not begun. */
type Now = () => { readonly state: JourneyState | null; readonly policy: Policy };

/** Answers the Queries of a journey; none of them changes anything. */
export class Questions {
  constructor(
    private readonly now: Now,
    private readonly handled: HandledRequests,
    private readonly seatAnswers: PendingSeatAnswers,
  ) {}

  view(): JourneyView | null {
    const { state, policy } = this.now();
    return state && viewOf(state, policy);
  }

  /** @param at ms since epoch; without it, when the journey moved last: a Query knows no later time. */
  why(at: number = Date.now()): CurrentExplanation | null {
    const { state, policy } = this.now();
    return state && explainCurrent(state, policy, at);
  }

  /** What the journey knows of a request, for a sender who has found it on record; null if the journey has not begun. */
  known(requestId: string): KnownToJourney | null {
    const { state } = this.now();
    if (!state) return null;
    const handled = this.handled.find(requestId) ?? null;
    return {
      journeyId: state.journeyId,
      handled,
      pending: handled !== null && this.seatAnswers.has(handled),
      knowsAfter: this.handled.knowsAfter,
    };
  }
}
