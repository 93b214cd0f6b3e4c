import type { Referral } from '../model/milestone.js';
import { observed, type Input } from './input.js';

/** What a rule took for the client's age, and how much of the birth date is known where that is not all of it (R-MINOR). */
export const ageTaken = ({
  minor,
  birthDateKnownTo,
}: Pick<Referral, 'minor' | 'birthDateKnownTo'>): readonly Input[] => [
  observed('minor', minor),
  ...(birthDateKnownTo ? [observed('birthDateKnownTo', birthDateKnownTo)] : []),
];
