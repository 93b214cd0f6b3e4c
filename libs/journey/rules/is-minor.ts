import type { Policy } from '../model/policy.js';
import { youngestReading } from '../time/birth-date.js';
import { localDate } from '../time/local-time.js';

/**
 * Whether who was born on that date is under the age of consent at that moment, in the policy's time zone (R-MINOR).
 * Born on 29 February, one comes of age on 1 March of a year that has no such day. Of a birth date that is known to the
 * year or month alone the last day of it is taken.
 * @param birthDate YYYY, YYYY-MM or YYYY-MM-DD
 */
export const isMinor = (birthDate: string, at: number, { ageOfConsent, calendar }: Policy): boolean => {
  const [year, ...day] = youngestReading(birthDate).split('-');
  const ofAge = [String(Number(year) + ageOfConsent).padStart(4, '0'), ...day].join('-');
  return localDate(at, calendar) < ofAge;
};
