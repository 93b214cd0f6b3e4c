import type { DimensionRating } from '../model/milestone.js';
import type { Dimension, Level, LevelOfCareRule } from '../model/policy.js';

/** R-LOC: the first rule of the policy's table that holds; ratings are counted, never averaged. Level 1 if none does. */
export const recommendLevel = (
  ratings: Readonly<Record<Dimension, DimensionRating>>,
  table: readonly LevelOfCareRule[],
): Level => {
  const holds = (rule: LevelOfCareRule): boolean =>
    rule.when.some(
      ({ dimensions, rating, count }) =>
        dimensions.filter((dimension) => ratings[dimension].rating >= rating).length >= count,
    );
  return table.find(holds)?.level ?? 1;
};
