import { NO_POINTS, read, type Answer } from './answer-scale.js';
import { itemFaults, type ItemFault } from './item-faults.js';
import type { QuestionnaireCode } from './instrument.js';
import type { Item, Questionnaire, Subscale, Subscores } from './questionnaire.js';
import { bandOn, positiveOn, type Sex } from './total-scale.js';

/** What the answers to one questionnaire come to. */
export interface Score {
  readonly code: QuestionnaireCode;
  /** Null where the instrument has no total. */
  readonly total: number | null;
  readonly subscales: Subscores;
  /** Name of the band; null where the instrument has none. */
  readonly band: string | null;
  /** Names of the flags that are raised. */
  readonly flags: readonly string[];
  /** Null where the instrument has no cut. */
  readonly positive: boolean | null;
}

export type Scoring =
  | { readonly ok: true; readonly score: Score }
  | { readonly ok: false; readonly faults: readonly ItemFault[] };

const NONE: Subscores = Object.freeze({});
const NO_FLAGS: readonly string[] = Object.freeze([]);

/** Points of one answer. An item that was not asked counts 0, and an answer to it that would give points is NO_POINTS. */
const pointsAt = (
  { scale, askedAfter, leftOutAfter }: Item,
  answer: Answer,
  points: readonly number[],
): number => {
  if (answer === null && leftOutAfter?.every((place) => points[place] === 0)) return 0;
  if (askedAfter === null || points[askedAfter] !== 0) return read(scale, answer);
  return answer === null || read(scale, answer) === 0 ? 0 : NO_POINTS;
};

const totalOf = ({ totalBy }: Questionnaire, points: readonly number[]): number => {
  let total = 0;
  if (totalBy === 'sum') for (const own of points) total += own;
  else for (const own of points) if (own > total) total = own;
  return total;
};

const subscoresOf = (subscales: readonly Subscale[], points: readonly number[]): Subscores => {
  if (subscales.length === 0) return NONE;
  const scores: Record<string, number> = {};
  for (const { name, items } of subscales) {
    let sum = 0;
    for (const place of items) sum += points[place]!;
    scores[name] = sum;
  }
  return scores;
};

const flagsOf = (
  { flags }: Questionnaire,
  points: readonly number[],
  subscales: Subscores,
): readonly string[] => {
  let raised = NO_FLAGS;
  for (const flag of flags) if (flag.raised(points, subscales)) raised = [...raised, flag.name];
  return raised;
};

/**
 * Scores the answers, which are in the instrument's order. Every item that is asked must be answered, or nothing is scored: a total is never estimated.
 * The client's sex is needed only if the cut depends on it.
 */
export const scoreItems = (
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  sex: Sex | null = null,
): Scoring => {
  const { code, items, total: scale, needsSex } = questionnaire;
  const points: number[] = [];
  for (let place = 0; place < items.length; place += 1) {
    const own = pointsAt(items[place]!, answers[place], points);
    if (own === NO_POINTS) break;
    points.push(own);
  }
  if (points.length < items.length || answers.length > items.length || (needsSex && sex === null)) {
    return { ok: false, faults: itemFaults(questionnaire, answers, sex) };
  }
  const subscales = subscoresOf(questionnaire.subscales, points);
  const flags = flagsOf(questionnaire, points, subscales);
  if (scale === null) {
    return { ok: true, score: { code, total: null, subscales, band: null, flags, positive: null } };
  }
  const total = totalOf(questionnaire, points);
  const band = bandOn(scale, total)?.name ?? null;
  const positive = positiveOn(scale, total, sex ?? 'other');
  return { ok: true, score: { code, total, subscales, band, flags, positive } };
};
