import { DIMENSIONS } from '../../model/policy.js';
import { NEEDED } from '../../model/needed-sentence.js';
import { list, observed, required } from '../input.js';
import type { EventInputs } from './event-inputs.js';

export const assessmentInputs: EventInputs<'assessed' | 'levelDecided'> = {
  assessed: ({ data }, _before, { levelOfCare }) => [
    ...DIMENSIONS.map((dimension) => observed(dimension, data.ratings[dimension].rating)),
    observed('recommendedLevel', data.recommendedLevel),
    observed(
      'rowsForLevel',
      levelOfCare
        .filter(({ level }) => level === data.recommendedLevel)
        .flatMap(({ when }) =>
          when.map(({ dimensions, rating, count }) => `${count} of ${list(dimensions)} at ${rating} or more`),
        )
        .join('; ') || 'no row of the table holds',
    ),
  ],
  levelDecided: ({ data }) => [
    observed('recommendedLevel', data.recommendedLevel),
    required(
      'level',
      data.level,
      NEEDED.levelOrReason(data.recommendedLevel),
      data.level === data.recommendedLevel,
    ),
  ],
};
