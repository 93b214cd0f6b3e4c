import type { Referral } from '../model/milestone.js';

/** A sentence that says what was taken for a birth date that is not known to the day; empty if it is known. */
export const youngestInWords = (knownTo: 'year' | 'month' | undefined): string =>
  knownTo === undefined ? '' : ` The birth date is known to the ${knownTo}: the last day of it was taken.`;

/** That the client is of age, and what follows (R-MINOR). */
export const ofAge = ({ birthDateKnownTo }: Pick<Referral, 'birthDateKnownTo'>, so: string): string =>
  `The client is of age: ${so}${youngestInWords(birthDateKnownTo)}`;
