import type { Referral } from '../model/milestone.js';
import { observed, type Input } from './input.js';

/** The age that a rule took for the client's, and how much of the birth date is known if it is not known in full (R-MINOR). */
export const ageTaken = ({
  minor,
  adolescent,
  birthDateKnownTo,
}: Pick<Referral, 'minor' | 'adolescent' | 'birthDateKnownTo'>): readonly Input[] => [
  observed('minor', minor),
  ...(adolescent === undefined ? [] : [observed('adolescent', adolescent)]),
  ...(birthDateKnownTo ? [observed('birthDateKnownTo', birthDateKnownTo)] : []),
];
