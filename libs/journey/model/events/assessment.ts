import type { DimensionRating } from '../milestone.js';
import type { Dimension, Level } from '../policy.js';

/** Events of assessment. They are written once, and mean the same for ever. */
export interface AssessmentEvents {
  assessed: {
    readonly ratings: Readonly<Record<Dimension, DimensionRating>>;
    readonly recommendedLevel: Level;
  };
  levelDecided: { readonly level: Level; readonly recommendedLevel: Level };
}
