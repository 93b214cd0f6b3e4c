import type { Referral } from '../model/milestone.js';
import { observed, type Input } from './input.js';

/** What a rule took for the client's age, and how much of the birth date is known where that is not all of it (R-MINOR). */
export const ageTaken = ({
  minor,
  adolescent,
  birthDateKnownTo,
}: Pick<Referral, 'minor' | 'adolescent' | 'birthDateKnownTo'>): readonly Input[] => [
  observed('minor', minor),
  ...(adolescent === undefined ? [] : [observed('adolescent', adolescent)]),
  ...(birthDateKnownTo ? [observed('birthDateKnownTo', birthDateKnownTo)] : []),
];
