import { instantOf } from '../words/local-time.js';

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

/** A week as it stands on the axis of time: from its Monday to the next, by the clocks of the site. ms since epoch. */
export interface WeekSpan {
  readonly monday: string;
  readonly from: number;
  readonly to: number;
}

/** One axis of time for every chart of a stay, ms since epoch. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

interface OnAxis {
  readonly from: string;
  readonly to: string;
  readonly weeks: readonly { readonly week: string }[];
  readonly trends: readonly { readonly points: readonly { readonly at: string }[] }[];
}

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Midnight at the site; midnight of UTC where the site's clocks leave that hour out. They never do on a Monday where this program is. */
const midnight = (date: string, timeZone: string): number =>
  Date.parse(instantOf(`${date}T00:00`, timeZone) ?? `${date}T00:00:00Z`);

/** @param monday YYYY-MM-DD */
export const weekSpan = (monday: string, timeZone: string): WeekSpan => ({
  monday,
  from: midnight(monday, timeZone),
  to: midnight(addDays(monday, WEEK_DAYS), timeZone),
});

/**
 * From where the stay begins to the last thing that is drawn. Totals from before this journey are left out, because they would press the stay to the edge of
 * its own chart: they are told in words.
 * @param opened when the journey began, ms since epoch
 */
export const timeSpan = ({ from, to, weeks, trends }: OnAxis, timeZone: string, opened: number): TimeSpan => {
  const spans = weeks.map(({ week }) => weekSpan(week, timeZone));
  const taken = trends
    .flatMap(({ points }) => points.map(({ at }) => Date.parse(at)))
    .filter((at) => at >= opened);
  const begins = Math.min(Math.max(Date.parse(from), opened), ...spans.map((span) => span.from), ...taken);
  const ends = Math.max(Date.parse(to), ...spans.map((span) => span.to), ...taken);
  // At least a day, so that a stay that has only begun has a width.
  return { from: begins, to: Math.max(ends, begins + DAY_MS) };
};

/** Chooses so many Mondays that the dates written below them do not touch. @param width px @param wide px of a date */
export const labelled = (weeks: readonly WeekSpan[], width: number, wide = 64): readonly WeekSpan[] => {
  const room = Math.max(1, Math.floor(width / wide));
  const every = Math.max(1, Math.ceil(weeks.length / room));
  return weeks.filter((_, index) => index % every === 0);
};

/** The Mondays of a span, for a course without weeks of treatment to name them. */
export const mondaysOf = ({ from, to }: TimeSpan, timeZone: string): readonly WeekSpan[] => {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone }).format(from);
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + WEEK_DAYS - 1) % WEEK_DAYS;
  const spans: WeekSpan[] = [];
  for (let span = weekSpan(addDays(date, -weekday), timeZone); span.from < to;) {
    spans.push(span);
    span = weekSpan(addDays(span.monday, WEEK_DAYS), timeZone);
  }
  return spans;
};
