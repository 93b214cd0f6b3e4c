import type { Referral } from '#journey/model/milestone';

/** The track that everybody is referred to: it has seats, in the daytime. */
export const TRACK = 'main-day-onsite';

/** A routine referral of an adult who comes for the first time, without results. */
export const REFERRAL: Referral = {
  entryKind: 'firstIntervention',
  urgency: 'routine',
  minor: false,
  pregnant: false,
  injecting: false,
  track: TRACK,
  results: [],
};
