import type { After } from './use-milestone.js';

/** The words for a client who comes back and has no seat yet: the journey stays where it was, and waits for one. Null if there was a seat. */
export const inLine = (after: After): 'return.inLine' | null =>
  'phase' in after && after.waitlist ? 'return.inLine' : null;
