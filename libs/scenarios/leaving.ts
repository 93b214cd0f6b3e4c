import type { Milestones } from '#journey/model/milestone';

/** For a client who stays where they were transferred to: the summary is waived, since nobody has signed one. */
export const NO_SUMMARY = [{ what: 'summary', reason: 'written where they are' }] as const;

/** A client in treatment leaves and cannot be reached, so that hand-off and summary are waived (R-ENDING). */
export const leaving = (reason: string): Milestones['withdraw'] => ({
  reason,
  handOff: null,
  waived: [
    { what: 'handOff', reason: 'wants none' },
    { what: 'summary', reason: 'out of reach' },
  ],
});
