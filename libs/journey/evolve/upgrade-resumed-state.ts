import type { JourneyState } from '../model/state.js';

/**
 * Completes the state that an earlier run handed over. An earlier version of the program may have written it. Whatever that version did not know yet gets the
 * value it has in a journey to which nothing of it has happened.
 */
export const upgradeResumedState = (state: JourneyState): JourneyState => ({
  ...notKnownEarlier(state),
  ...state,
});

/** Each part of the state that came after version 0.1, as `openState` begins it. */
const notKnownEarlier = (state: JourneyState): Partial<JourneyState> => ({
  careTeam: {},
  amendment: null,
  criteria: {},
  seatLink: null,
  lastUseAt: lastUseIn(state),
});

/** What the latest BAM told of: use before it was not kept. */
const lastUseIn = ({ results }: JourneyState): number | null => {
  const bam = results['BAM-USE'];
  return bam && bam.latest > 0 ? bam.takenAt : null;
};
