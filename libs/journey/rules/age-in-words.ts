import type { Referral } from '../model/milestone.js';

/** What was taken of a birth date that is not known to the day, as a sentence; nothing of one that is. */
export const youngestInWords = (knownTo: 'year' | 'month' | undefined): string =>
  knownTo === undefined ? '' : ` The birth date is known to the ${knownTo}: the last day of it was taken.`;

/** That the client is of age, and what follows (R-MINOR). */
export const ofAge = ({ birthDateKnownTo }: Pick<Referral, 'birthDateKnownTo'>, so: string): string =>
  `The client is of age: ${so}${youngestInWords(birthDateKnownTo)}`;
