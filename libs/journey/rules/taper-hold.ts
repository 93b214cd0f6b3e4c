import type { Treatment } from '../model/treatment.js';

/** R-TAPER-HOLD: whether the tier is held under a policy that had no day to look again. */
export const isHeldForGood = (of: Pick<Treatment, 'taper' | 'heldUntil'> | undefined): boolean =>
  of?.taper === 'held' && typeof of.heldUntil !== 'number';
