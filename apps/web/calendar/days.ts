import type { SiteCalendar } from '../closures/read-calendar.js';

/** What a day off is. `holiday`: no business day. `closure`: no sessions. `both`: neither. */
export const KINDS = ['both', 'closure', 'holiday'] as const;
export type Kind = (typeof KINDS)[number];

/** By local date, YYYY-MM-DD. */
export type DaysOff = Readonly<Record<string, Kind>>;

/** What a site publishes, as the form holds it: each date once, with its kind. */
export interface Days {
  /** ISO weekdays, 1 = Monday, as text, because checkboxes have their values as text. */
  readonly businessWeekdays: readonly string[];
  readonly off: DaysOff;
  /** IANA's name. */
  readonly timeZone: string;
}

export interface Body {
  readonly businessWeekdays: number[];
  readonly holidays: string[];
  readonly closures: string[];
  readonly timeZone: string;
}

const YEAR = 4;

/** The form's values for a calendar. Days that are over are among them, because a calendar is published as a whole. */
export const daysIn = ({ businessWeekdays, holidays, closures, past, timeZone }: SiteCalendar): Days => {
  const off: Record<string, Kind> = {};
  for (const date of [...past.holidays, ...holidays]) off[date] = 'holiday';
  for (const date of [...past.closures, ...closures]) off[date] = off[date] ? 'both' : 'closure';
  return { businessWeekdays: businessWeekdays.map(String), off, timeZone };
};

/** As the API takes it: ascending, each once. */
export const bodyOf = ({ businessWeekdays, off, timeZone }: Days): Body => {
  const dates = Object.keys(off).sort();
  return {
    businessWeekdays: businessWeekdays.map(Number).sort((one, other) => one - other),
    holidays: dates.filter((date) => off[date] !== 'closure'),
    closures: dates.filter((date) => off[date] !== 'holiday'),
    timeZone,
  };
};

export const withDays = (off: DaysOff, dates: readonly string[], kind: Kind): DaysOff => ({
  ...off,
  ...Object.fromEntries(dates.map((date) => [date, kind])),
});

export const withoutDay = (off: DaysOff, date: string): DaysOff =>
  Object.fromEntries(Object.entries(off).filter(([one]) => one !== date));

/** The years of the days off, and the dates of each, in order. */
export const byYear = (off: DaysOff): readonly (readonly [string, readonly string[]])[] => {
  const years = new Map<string, string[]>();
  for (const date of Object.keys(off).sort()) {
    const year = date.slice(0, YEAR);
    years.set(year, [...(years.get(year) ?? []), date]);
  }
  return [...years];
};

/** A day whose kind changes; null: it is no day off. */
export interface Change {
  readonly date: string;
  readonly from: Kind | null;
  readonly to: Kind | null;
}

export const changesBetween = (before: DaysOff, after: DaysOff): readonly Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .map((date) => ({ date, from: before[date] ?? null, to: after[date] ?? null }))
    .filter(({ from, to }) => from !== to);

/** Whether both would publish the same days. */
export const isSame = (one: Days, other: Days): boolean =>
  JSON.stringify(bodyOf(one)) === JSON.stringify(bodyOf(other));
