import type { Policy } from '../model/policy.js';
import { localDate } from '../time/local-time.js';

/**
 * Whether who was born on that date is under the age of consent at that moment, in the policy's time zone (R-MINOR).
 * Born on 29 February, one comes of age on 1 March of a year that has no such day.
 */
export const isMinor = (birthDate: string, at: number, { ageOfConsent, calendar }: Policy): boolean => {
  const [year, ...day] = birthDate.split('-');
  const ofAge = [String(Number(year) + ageOfConsent).padStart(4, '0'), ...day].join('-');
  return localDate(at, calendar) < ofAge;
};
