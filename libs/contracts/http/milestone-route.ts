import type { z } from 'zod';
import type { Action } from '#access/access-rule';
import type { MilestoneName, Milestones } from '#journey/model/milestone';
import type { CommandBody } from './acted.js';

/** `recordRisk` → `record-risk`. */
export type Kebab<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Head}${Kebab<Tail>}`
    : `-${Lowercase<Head>}${Kebab<Tail>}`
  : '';

/** How a milestone is reached over HTTP. The path is the milestone's name in kebab case, so that either can be found from the other. */
export interface MilestoneRoute<N extends MilestoneName> {
  readonly path: Kebab<N>;
  /** The action of the access rules that this milestone requires (docs/access.md). */
  readonly action: Action;
  /** What the body names beside the journey that the access rules look at, too. */
  readonly about?: 'careTeam' | 'task' | 'track';
  readonly summary: string;
  /** Paths of body fields that may give a time as the clocks of the site show it. */
  readonly localTimes?: readonly string[];
  readonly body: z.ZodType<CommandBody<Milestones[N]>>;
}

/** Routes of some milestones. */
export type MilestoneRoutes<Names extends MilestoneName> = { readonly [N in Names]: MilestoneRoute<N> };
