import { compare, type Contradiction } from './comparison.js';

export const lengthsWithinMost = compare(['lengthDays', 'maxLengthDays'], ({ lengthDays, maxLengthDays }) =>
  lengthDays.flatMap((length, index): Contradiction[] =>
    length > maxLengthDays
      ? [
          {
            path: ['lengthDays', index],
            rule: 'R-MAX',
            detail: `${length} is above maxLengthDays (${maxLengthDays})`,
          },
        ]
      : [],
  ),
);

/** The task to plan the discharge cannot be due before treatment begins. */
export const planningWithinLength = compare(
  ['lengthDays', 'dischargePlanningDaysBefore'],
  ({ lengthDays, dischargePlanningDaysBefore: before }): Contradiction[] => {
    const shortest = Math.min(...lengthDays);
    if (before < shortest) return [];
    const detail = `${before} days before the end is not within the shortest length (${shortest} days)`;
    return [{ path: ['dischargePlanningDaysBefore'], rule: 'R-MAX', detail }];
  },
);
