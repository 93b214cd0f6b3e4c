import type { WordId } from './word-id.js';

export interface WarningOf {
  readonly word: WordId;
  readonly values: Readonly<Record<string, string>>;
  /** YYYY-MM-DD of the day that it names; null where it names none. */
  readonly date: string | null;
}

/** The warnings that the API writes in English, with what of them goes into our words. */
const WARNINGS: readonly (readonly [RegExp, WordId])[] = [
  [
    /^R-GROUP: (?<size>\d+) of at least (?<needed>\d+) (?<of>couples|clients) on the roster$/,
    'warning.tooFew',
  ],
  [
    /^R-GROUP: (?<size>\d+) of at most (?<needed>\d+) (?<of>couples|clients) on the roster: it takes nobody$/,
    'warning.tooMany',
  ],
  [/^The holidays end with (?<date>\d{4}-\d{2}-\d{2}): /, 'warning.holidaysEnd'],
];

/** The words for a warning of a group or a calendar; null where these pages do not know it. */
export const warningOf = (warning: string): WarningOf | null => {
  for (const [said, word] of WARNINGS) {
    const { date = null, ...values } = said.exec(warning)?.groups ?? {};
    if (said.test(warning)) return { word, values, date };
  }
  return null;
};
