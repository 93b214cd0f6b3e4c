import type { Actor } from '../model/actor.js';
import type { EventData } from '../model/event.js';
import type { Fact } from '../model/fact.js';
import type { Milestone } from '../model/milestone.js';

/** What was done, or became known, while the client was treated elsewhere. */
export interface CourseStep {
  /** ms since epoch. */
  readonly at: number;
  readonly by: Actor;
  readonly what: { readonly milestone: Milestone } | { readonly fact: Fact };
}

/** A client's way from the referral on, its steps in the order of their days. */
export interface Course {
  readonly journeyId: string;
  readonly referred: EventData['referred'];
  /** ms since epoch. */
  readonly at: number;
  readonly by: Actor;
  readonly steps: readonly CourseStep[];
}
