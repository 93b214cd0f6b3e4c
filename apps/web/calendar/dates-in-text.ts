/** What was found in several lines. */
export interface Found {
  /** YYYY-MM-DD, ascending, each once. */
  readonly dates: readonly string[];
  /** The lines without a date, as they were written. */
  readonly others: readonly string[];
}

/** 2027-01-18, or 1/18/2027 with the month first, as in the United States. The rest of a line, such as the name of the day, is ignored. */
const ISO = /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/;
const MONTH_FIRST = /(?<!\d)(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?!\d)/;

const dateIn = (line: string): string | null => {
  const { year = '', month = '', day = '' } = (ISO.exec(line) ?? MONTH_FIRST.exec(line))?.groups ?? {};
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  // JavaScript reads February 30 as a day of March, so the date that was read has to be the one that was written.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : null;
};

/** Finds the dates in a list with one date a line, as somebody has it in a mail or a table. It guesses nothing: a line without a date is returned as it is. */
export const datesIn = (text: string): Found => {
  const lines = text.split('\n').map((line) => line.trim());
  const read = lines.filter((line) => line !== '').map((line) => ({ line, date: dateIn(line) }));
  const dates = new Set(read.flatMap(({ date }) => date ?? []));
  return { dates: [...dates].sort(), others: read.flatMap(({ line, date }) => (date ? [] : line)) };
};
