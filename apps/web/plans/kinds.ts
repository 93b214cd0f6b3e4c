import type { SlotValues } from './values.js';

/** The kinds of a session, the usual ones first. */
export const KINDS = [
  ...(['group', 'individual', 'family', 'couples'] as const),
  ...(['workshop', 'mindfulness', 'peer', 'twelveStep'] as const),
] as const satisfies readonly SlotValues['kind'][];
