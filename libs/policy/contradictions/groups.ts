import { compare, type Contradiction } from './comparison.js';

/** The groups of a track use its seats, so a group may not have more places than its track has seats. */
export const groupsFitTheirTracks = compare(['tracks', 'groups'], ({ tracks, groups }) =>
  tracks.flatMap(({ id, capacity }, index): Contradiction[] =>
    groups === undefined || groups.max <= capacity
      ? []
      : [
          {
            path: ['tracks', index, 'capacity'],
            rule: 'R-GROUP',
            detail: `${id} has ${capacity} seats, fewer than the ${groups.max} of a group`,
          },
        ],
  ),
);
