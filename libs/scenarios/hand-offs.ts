import type { ContinuingCare, HandOff } from '#journey/model/milestone';
import { DAY } from '#journey/time/local-time';

/** Where care continues elsewhere: at levels above this program, and below it. */
export const RESIDENTIAL: HandOff = {
  level: 4,
  provider: 'residential program',
  handedTo: 'admissions desk',
};
export const TO_HOSPITAL: HandOff = { level: 5, provider: 'hospital', handedTo: 'charge nurse' };
export const OUTPATIENT: HandOff = { level: 2, provider: 'outpatient clinic', handedTo: 'front desk' };

/** Outpatient care after the program. The first appointment is `days` after `at`, ms since epoch. */
export const careFrom = (at: number, days: number): ContinuingCare => ({
  level: 2,
  provider: 'outpatient clinic',
  firstAppointment: at + days * DAY,
  medicines: 'none',
  supports: 'weekly meeting',
  relapsePlan: 'call the program the same day',
});
