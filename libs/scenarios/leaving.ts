import type { Milestones } from '#journey/model/milestone';

/** They stay where they were transferred to, and nobody has signed a summary. */
export const NO_SUMMARY = [{ what: 'summary', reason: 'written where they are' }] as const;

/** Somebody leaves who was treated: out of reach, so that there is neither a hand-off nor a summary (R-ENDING). */
export const leaving = (reason: string): Milestones['withdraw'] => ({
  reason,
  handOff: null,
  waived: [
    { what: 'handOff', reason: 'wants none' },
    { what: 'summary', reason: 'out of reach' },
  ],
});
