import type { AnswerScale } from './answer-scale.js';
import type { QuestionnaireCode } from './instrument.js';
import type { TotalScale } from './total-scale.js';

/** One question, in the instrument's order. */
export interface Item {
  /** A few neutral words of our own. */
  readonly label: string;
  /** The instrument's own words, if its licence allows us to show them; null otherwise. A program may supply them (see wording.ts). */
  readonly wording: string | null;
  readonly scale: AnswerScale;
  /**
   * Place (from 0) of the item on which this one depends: this item is asked only if that one gave points, else its answer is null. Null: it is always
   * asked.
   */
  readonly askedAfter: number | null;
  /**
   * Places (from 0) of the items on which it depends: this item may be left out, as null, if none of them gave points, and counts for nothing then. If it
   * is answered all the same, it counts.
   */
  readonly leftOutAfter?: readonly number[];
}

/** A sum over some of the items. */
export interface Subscale {
  readonly name: string;
  /** Places of its items, from 0. */
  readonly items: readonly number[];
}

export type Subscores = Readonly<Record<string, number>>;

/** Something a clinician should see, whatever the total. */
export interface Flag {
  readonly name: string;
  readonly meaning: string;
  readonly raised: (points: readonly number[], subscales: Subscores) => boolean;
}

/** How much a total must change for the change to count. A program's own numbers are in its policy. */
export interface Change {
  readonly reliable: number;
  readonly meaningful: number | null;
  readonly note: string;
}

export interface Licence {
  readonly note: string;
  /** Whether the instrument's own words may be shown without a licence of the program's. */
  readonly wordingMayBeShown: boolean;
}

/** An instrument by its items. */
export interface Questionnaire {
  readonly code: QuestionnaireCode;
  readonly title: string;
  /** How the total is read; null if the instrument has no total. */
  readonly total: TotalScale | null;
  /** How points become the total: added up, or the highest of them. */
  readonly totalBy: 'sum' | 'highest';
  readonly items: readonly Item[];
  readonly subscales: readonly Subscale[];
  readonly flags: readonly Flag[];
  /** Whether the cut of the total depends on the client's sex, which then has to be given. */
  readonly needsSex: boolean;
  readonly change: Change | null;
  readonly licence: Licence;
}

/** Questions labelled in our words, all on one scale, always asked. */
export const labelled = (scale: AnswerScale, labels: readonly string[]): Item[] =>
  labels.map((label) => ({ label, wording: null, scale, askedAfter: null }));

/** Questions with the instrument's own words beside our label. */
export const worded = (
  scale: AnswerScale,
  questions: readonly (readonly [label: string, wording: string])[],
): Item[] => questions.map(([label, wording]) => ({ label, wording, scale, askedAfter: null }));

/** The same questions, each of which may be left out where none of the items with these numbers, from 1, gave points. */
export const skippedWithout = (items: readonly Item[], ...numbers: readonly number[]): Item[] =>
  items.map((item) => ({ ...item, leftOutAfter: numbers.map((number) => number - 1) }));

/** A subscale of the items numbered from `first` to `last`. The instrument's own numbers begin with 1. */
export const span = (name: string, first: number, last: number): Subscale => ({
  name,
  items: Array.from({ length: last - first + 1 }, (_, place) => first - 1 + place),
});

/** A subscale of the items with these numbers, from 1. */
export const numbered = (name: string, ...numbers: readonly number[]): Subscale => ({
  name,
  items: numbers.map((number) => number - 1),
});

/** The defaults of an instrument whose total is a plain sum. */
export const PLAIN = {
  totalBy: 'sum',
  subscales: [],
  flags: [],
  needsSex: false,
  change: null,
} as const satisfies Partial<Questionnaire>;
