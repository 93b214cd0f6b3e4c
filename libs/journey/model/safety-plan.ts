import type { DaySpan } from './span.js';

/** R-RISK-MODERATE: what a client does and whom they turn to, step by step, as they and the clinician wrote it down. */
export interface SafetyPlan {
  readonly warningSigns: readonly string[];
  /** What the client does alone. */
  readonly copingSteps: readonly string[];
  /** Who and what takes their mind off it. */
  readonly peopleAndPlaces: readonly string[];
  /** Whom they ask for help. */
  readonly contacts: readonly string[];
  readonly professionals: readonly string[];
  /** How means at hand were made safe. */
  readonly meansMadeSafe: string;
}

/** What a journey keeps in order to watch over its safety plan; the plan itself is in its event. Instants are ms since epoch. */
export interface SafetyPlanWatch {
  /** Since when a plan, or a review of the present one, is asked for; null if neither is. */
  readonly askedAt: number | null;
  /** When the plan was recorded, or reviewed last; null while there is none. */
  readonly seenAt: number | null;
  /** Low screens in a row since the plan, on days of their own, and when the last of them was. */
  readonly lowScreens: number;
  readonly lowAt: number | null;
}

/** How long a safety plan is watched over. */
export interface SafetyPlanPolicy {
  /** From the plan, or its last review, to the next. */
  readonly reviewEvery: DaySpan;
  /** So many low screens in a row, on days of their own, end the reviews. */
  readonly lowScreens: number;
}
