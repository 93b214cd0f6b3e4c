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

/** Whom the referral is about, as a hospital's record has them: nobody real. `recordNumber` tells them apart. */
export const referredClient = (recordSystem: string, recordNumber: string) => ({
  recordSystem,
  recordNumber,
  family: 'Example',
  given: 'Test',
  birthDate: '1990-01-01',
  gender: null,
  phone: null,
  language: null,
});
