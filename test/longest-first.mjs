import TestSequencer from '@jest/test-sequencer';

/** What uses servers comes first, so that no long file runs alone at the end. */
const rankOf = ({ path }) => (/\/test\/(e2e|workflows|replay|faults)\//.test(path) ? 0 : 1);

/** Inside a rank as Jest has it: by how long each took the last time, or by size where nobody knows. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
}
