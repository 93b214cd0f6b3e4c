import type { Context } from '../decider/decider.js';
import type { Gate } from '../model/event-parts.js';
import type { HandOff, MilestoneName, Milestones } from '../model/milestone.js';
import type { Level } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';

/** Who asks what may be done, and when. */
export interface Asking extends Context {
  /** Whether their training to assess is on record (R-ASSESSOR). */
  readonly qualified: boolean;
}

/** A milestone as it is offered in a state. */
export interface Offer<N extends MilestoneName> {
  /** Initial values of its form, in the shape of its route's body. They are what the journey's state knows already, and nothing from the record. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /**
   * A complete milestone, with placeholders for what only a person can say, so that a refusal of it is about the journey and not about the form. Absent if no
   * state of its phases refuses it: then all depends on what is filled in.
   */
  readonly whole?: Milestones[N];
  /** The same milestone with text where something is missing. Absent if that text is only its `reason`, or if no text helps. */
  readonly inWriting?: Milestones[N];
  /** The conditions that its rule looks at, as they stand, met or not. Absent if its rule has none. */
  readonly gates?: readonly Gate[];
  /** True if another milestone is the usual answer to the same task. This one is then never `recommended`. */
  readonly second?: boolean;
}

/** The offer in that state; null if the milestone makes no sense there, because there is nothing that it could be about. */
export type Offering<N extends MilestoneName> = (state: JourneyState, asking: Asking) => Offer<N> | null;

export type Offerings<Names extends MilestoneName> = { readonly [N in Names]: Offering<N> };

/** Placeholder for a text that somebody writes. */
export const WRITTEN = 'written';

/** Placeholder for the hand-off to another level of care. */
export const handedTo = (level: Level): HandOff => ({ level, provider: WRITTEN, handedTo: WRITTEN });

/** Offers the milestone in every state, without initial values. */
export const ANYTHING = (): Record<string, never> => ({});
