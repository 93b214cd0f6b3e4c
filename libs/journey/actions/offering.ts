import type { Context } from '../decider/decider.js';
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
  /** What its form begins with, as the body of its route has it: what the journey knows already, and nothing of the record. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /**
   * A whole one, with something in place of what only a person can say, so that a refusal of it is about the journey and not about the form.
   * Absent where no state of its phases refuses it: all depends on what is filled in.
   */
  readonly whole?: Milestones[N];
  /** The same with what is written where something is missing; absent where that is its `reason`, or nothing. */
  readonly inWriting?: Milestones[N];
  /** It answers what a task asks for as well, and another milestone comes first. */
  readonly second?: boolean;
}

/** Null where it makes no sense in that state: there is nothing that it could be about. */
export type Offering<N extends MilestoneName> = (state: JourneyState, asking: Asking) => Offer<N> | null;

export type Offerings<Names extends MilestoneName> = { readonly [N in Names]: Offering<N> };

/** In place of what somebody writes. */
export const WRITTEN = 'written';

/** In place of where somebody is handed over to. */
export const handedTo = (level: Level): HandOff => ({ level, provider: WRITTEN, handedTo: WRITTEN });

/** Always, with nothing to begin with. */
export const ANYTHING = (): Record<string, never> => ({});
