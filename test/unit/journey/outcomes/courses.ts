import type { Asked } from '#journey/outcomes/asked';
import type { RecordedCourse } from '#journey/outcomes/recorded-course';
import { addDays } from '#journey/time/spans';
import { DAY, HOUR, localDate } from '#journey/time/local-time';
import { loadDefaultPolicy } from '#policy/load-policy';

const { calendar, reliableChange } = loadDefaultPolicy();

/** A Monday, 10 o'clock in New York; figures are asked for 200 days later. */
export const MONDAY = Date.parse('2026-01-05T15:00:00Z');
export const ASKED: Asked = {
  ...{ now: MONDAY + 200 * DAY, calendar, reliableChange },
  followUpDays: [7, 30, 90],
};

/** So many local days after the referral, at the same hour, and some hours more. */
export const day = (days: number, hours = 0): number => addDays(MONDAY, days, calendar) + hours * HOUR;
export const date = (days: number): string => localDate(day(days), calendar);

/** Referred, and nothing since. */
export const REFERRED: RecordedCourse = {
  ...{ referredAt: MONDAY, reachedAt: null, screenedAt: null, waitlistedAt: null, admittedAt: null },
  ...{ treatedFrom: null, discharged: null, closed: null, firstDays: [], lastCameAt: null },
  ...{ owedMinutes: 0, deliveredMinutes: 0, byWeeks: false, tierChanges: [], results: [], followUps: {} },
  readmittedAt: null,
};

/** Reached the next day, screened on the third, admitted on the fifth, treated from the tenth. */
export const TREATED: RecordedCourse = {
  ...REFERRED,
  ...{ reachedAt: day(1), screenedAt: day(3), admittedAt: day(5), treatedFrom: day(10) },
};

/** Treated, and discharged as completed on the 60th day. */
export const COMPLETED: RecordedCourse = {
  ...TREATED,
  discharged: { at: day(60), because: 'completed' },
};

export const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
