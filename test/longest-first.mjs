import TestSequencer from '@jest/test-sequencer';

/**
 * What takes long comes first, so that no long file runs alone at the end. The faults come after those that use servers as
 * much as they do, beside the many that use none: they are about time, and want a core of their own.
 */
const RANKS = [/\/test\/(e2e|workflows|replay)\//, /\/test\/faults\//];

const rankOf = ({ path }) => {
  const rank = RANKS.findIndex((pattern) => pattern.test(path));
  return rank < 0 ? RANKS.length : rank;
};

/** Inside a rank as Jest has it: by how long each took the last time, or by size where nobody knows. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
}
