import type { Referral } from '#journey/model/milestone';

/** The track that everybody is referred to: it has seats, in the daytime. */
export const TRACK = 'main-day-onsite';

/** Somebody of age who comes for the first time, with no results and no hurry. */
export const REFERRAL: Referral = {
  entryKind: 'firstIntervention',
  urgency: 'routine',
  minor: false,
  pregnant: false,
  injecting: false,
  track: TRACK,
  results: [],
};
