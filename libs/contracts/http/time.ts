import { z } from 'zod';
import { FIRST_DAY, isPossibleDay, latestToday } from './dates.js';

/** The widest offset from UTC that a place on earth has, ms: UTC+14:00. */
const WIDEST_OFFSET_MS = 14 * 3_600_000;
const FIRST = Date.parse(FIRST_DAY) - WIDEST_OFFSET_MS;
/** The last instant that is accepted. A later one has a year of five digits in UTC, and no format here allows that. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

const OFFSET = /([+-])(\d{2}):(\d{2})$/;

/** Whether its offset from UTC is one that a place can have: 14 hours at most, either way. */
const hasPossibleOffset = (value: string): boolean => {
  const [, , hours, minutes] = OFFSET.exec(value) ?? [];
  return hours === undefined || (Number(hours) * 60 + Number(minutes)) * 60_000 <= WIDEST_OFFSET_MS;
};

/** Patterns beside a format (`date`, `date-time`). The format checks the calendar; the patterns say which years, times and offsets are accepted. */
const DAY = '(18[89]|19\\d|[2-9]\\d\\d)\\d-\\d\\d-\\d\\d';
const MINUTES = '([01]\\d|2[0-3]):[0-5]\\d';
const SECONDS = ':[0-5]\\d(\\.\\d+)?';
const TAKEN_OFFSET = '(Z|[+-](0\\d|1[0-3]):[0-5]\\d|[+-]14:00)';

/** The pattern of a day for values without a format. It has the calendar in it: 29 February exists in leap years only. */
const LEAP =
  '(1(8(8[048]|9[26])|9(0[48]|[2468][048]|[13579][26]))|[2-9]\\d(0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)';
const DAY_OF_CALENDAR =
  `(${LEAP}-02-29|(18[89]|19\\d|[2-9]\\d\\d)\\d-((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|` +
  '(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8])))';

const sentInstant = z.iso
  .datetime({
    offset: true,
    abort: true,
    error: 'must be an instant with its offset, like 2026-03-02T09:30:00-05:00',
  })
  .refine(hasPossibleOffset, { abort: true, error: 'must have an offset that exists: 14:00 at most' })
  .meta({
    id: 'Instant',
    pattern: `^${DAY}T${MINUTES}${SECONDS}${TAKEN_OFFSET}$`,
    examples: ['2026-03-02T09:30:00-05:00'],
  });

const isWithin = (at: number): boolean => at >= FIRST && at <= LAST;
const OUTSIDE = `must not be before ${FIRST_DAY} or after the year 9999`;

/** An instant with its offset, as ISO 8601; inside the program it is milliseconds since the epoch. */
export const instant = sentInstant
  .transform((value) => Date.parse(value))
  .refine(isWithin, { abort: true, error: OUTSIDE });

/**
 * An instant with its offset, or a local time as the clocks of the site show it. The API turns a local time into an instant before the body is read
 * (`localTimes` of a milestone's route), so that whatever reads the body sees instants only.
 */
export const siteTime = z.iso
  .datetime({
    offset: true,
    local: true,
    abort: true,
    error: 'must be a time of the site, like 2026-03-02T09:30, or an instant with its offset',
  })
  .refine(hasPossibleOffset, { abort: true, error: 'must have an offset that exists: 14:00 at most' })
  .meta({
    id: 'SiteTime',
    // With an offset, seconds are required, as in RFC 3339.
    pattern: `^${DAY_OF_CALENDAR}T${MINUTES}(${SECONDS}(${TAKEN_OFFSET})?)?$`,
    examples: ['2026-03-02T09:30', '2026-03-02T09:30:00-05:00'],
  })
  .refine((value) => /(Z|[+-]\d{2}:\d{2})$/.test(value), {
    abort: true,
    error: 'must have its offset here, like 2026-03-02T09:30:00-05:00',
  })
  .transform((value) => Date.parse(value))
  .refine(isWithin, { abort: true, error: OUTSIDE });

/** An instant in an answer, in UTC. */
export const isoInstant = z.iso.datetime().meta({ id: 'InstantInUtc' });

/** A time of day on the clock of the site. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time, like 09:30')
  .describe('Local time of the site');

/** A local date that exists. */
export const localDate = z.iso
  .date({ abort: true, error: 'must be a date, like 2026-03-02' })
  .refine(isPossibleDay, { abort: true, error: `must not be before ${FIRST_DAY}` })
  .meta({ id: 'LocalDate', pattern: `^${DAY}$`, examples: ['2026-03-02'] });

/**
 * A local date that has come. Today's date in the zone that is furthest ahead is accepted, because it may be tomorrow there already.
 * @param now ms since epoch
 */
export const dayUntilToday = (now: () => number = Date.now) =>
  localDate
    .refine((date) => date <= latestToday(now()), { error: 'must not lie in the future' })
    .meta({
      id: 'DayUntilToday',
      format: 'day-until-today',
      pattern: `^${DAY}$`,
      description: `YYYY-MM-DD, from ${FIRST_DAY} to today.`,
      examples: ['2026-03-02'],
    });

/** A week by its Monday. */
export const monday = localDate
  .refine((date) => new Date(`${date}T00:00:00Z`).getUTCDay() === 1, 'must be a Monday')
  .describe('Of a Monday');
