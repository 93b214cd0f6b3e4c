import TestSequencer from '@jest/test-sequencer';

/** Short to read, long to run: they wait for servers, browsers and time-outs. Measured at half a minute or more. */
const LONG =
  /\/test\/(pages\/(looks|away|together)|e2e\/(tour|reconcile|canaries)|workflows\/(queried-before-its-task|disclosure))\./;
const WITH_SERVERS = /\/test\/(e2e|workflows|pages|replay|faults)\//;

/** What uses servers comes first, and of that what is known to take long, so that no long file runs alone at the end. */
const rankOf = ({ path }) => (LONG.test(path) ? 0 : WITH_SERVERS.test(path) ? 1 : 2);

/** Inside a rank as Jest has it: by how long each took the last time, or by size where nobody knows. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
}
