import type { Treatment } from '../model/state.js';

/** R-TAPER-HOLD: held under a policy that had no day on which a held tier is looked at again. */
export const isHeldForGood = (of: Pick<Treatment, 'taper' | 'heldUntil'> | undefined): boolean =>
  of?.taper === 'held' && typeof of.heldUntil !== 'number';
