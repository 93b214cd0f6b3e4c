import { reachMilestone, takeFact, type Moment } from '../journey.js';
import type { Refusal } from '../model/decision.js';
import type { EventType, JourneyEvent } from '../model/event.js';
import type { Fact } from '../model/fact.js';
import type { Milestone } from '../model/milestone.js';
import type { JourneyState } from '../model/state.js';
import { recommendation, type Recommendation } from './recommendation.js';

/** What a milestone would do now, or why it would be refused. Nothing is kept of it. */
export interface Trial {
  readonly refusal: Refusal | null;
  /** What the rules come to for what was filled in, whether it would be taken or not. */
  readonly recommended: Recommendation | null;
  /** Types of the events that it would leave, each once, in order; none where it is refused. */
  readonly effects: readonly EventType[];
}

/** Decides as the journey would, after the clocks that are due, and keeps nothing. */
export const tryMilestone = (state: JourneyState, milestone: Milestone, moment: Moment): Trial => {
  const decided = reachMilestone(state, milestone, moment);
  return {
    refusal: decided.ok ? null : decided.refusal,
    recommended: recommendation(state, milestone, moment.at, moment.policy),
    effects: decided.ok ? typesOf(decided.outcome.events) : [],
  };
};

/** The same of a fact, which nothing refuses. */
export const tryFact = (state: JourneyState, fact: Fact, moment: Moment): readonly EventType[] =>
  typesOf(takeFact(state, fact, moment).events);

export const typesOf = (events: readonly JourneyEvent[]): EventType[] => [
  ...new Set(events.map(({ type }) => type)),
];
