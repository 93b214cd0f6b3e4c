import type { SlotValues } from './values.js';
import { everyOneOf } from '../fields/every-one-of.js';

/** The kinds of a session, the usual ones first. */
export const KINDS = everyOneOf<SlotValues['kind']>()([
  ...(['group', 'individual', 'family', 'couples'] as const),
  ...(['workshop', 'mindfulness', 'peer', 'twelveStep'] as const),
]);
