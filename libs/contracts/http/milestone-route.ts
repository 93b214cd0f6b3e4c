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

/** How a milestone is reached over HTTP. The path is its name, so that either finds the other. */
export interface MilestoneRoute<N extends MilestoneName> {
  readonly path: Kebab<N>;
  /** What it is to the rules of access (docs/access.md). */
  readonly action: Action;
  /** What its body names beside the journey, which the rules look at, too. */
  readonly about?: 'careTeam' | 'task' | 'track';
  readonly summary: string;
  /** Fields of the body, as paths, that may say a time as the clocks of the site show it. */
  readonly localTimes?: readonly string[];
  readonly body: z.ZodType<CommandBody<Milestones[N]>>;
}

/** Routes of some milestones. */
export type MilestoneRoutes<Names extends MilestoneName> = { readonly [N in Names]: MilestoneRoute<N> };
