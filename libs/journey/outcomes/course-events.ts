import type { EventType } from '../model/event.js';

/** Events of which outcomes are made, beside attendance and results: a journey has a dozen of them. */
export const COURSE_EVENTS = [
  'contactAttempted',
  'consented',
  'riskScreened',
  'eligibilityAssessed',
  'waitlisted',
  'admitted',
  'treatmentStarted',
  'tierChanged',
  'dischargeBegun',
  'dischargeTakenBack',
  'followUpAttempted',
  'weekRecorded',
] as const satisfies readonly EventType[];
