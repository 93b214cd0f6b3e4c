import type { Actor } from '../model/actor.js';
import type { Decision } from '../model/decision.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { MilestoneName, Milestones } from '../model/milestone.js';
import type { OpenPhase, Phase } from '../model/phase.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';

/** What a decision may look at besides the state: the journey's clock, its policy, and who asks. */
export interface Context {
  /** ms since epoch. */
  readonly at: number;
  readonly policy: Policy;
  readonly by: Actor;
}

export type Decider<N extends MilestoneName> = (
  state: JourneyState,
  data: Milestones[N],
  context: Context,
) => Decision;

/** A milestone: the phases that wait for it, and what it decides there. */
export interface MilestoneDefinition<N extends MilestoneName> {
  readonly phases: readonly OpenPhase[];
  readonly decide: Decider<N>;
}

/** Some milestones, each with its definition. */
export type MilestoneDefinitions<Names extends MilestoneName> = {
  readonly [N in Names]: MilestoneDefinition<N>;
};

export const enter = (state: JourneyState, phase: Phase): NewEvent =>
  event('phaseEntered', { phase, from: state.phase });

export const given = (reason: string | null): reason is string => reason !== null && reason.trim() !== '';
