import { compare, type Contradiction } from './comparison.js';

/** A group stands inside a track: it may not be allowed more places than its track has seats. */
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
