import type { Item } from './read-instruments.js';

/** The chosen answer of each item, in their order; `''` where none is chosen. */
export type Chosen = readonly string[];

/** An answer as the API takes it; null where none is chosen. */
type Sent = string | number | boolean | null;

const sentOf = ({ answers }: Item, chosen: string): Sent => {
  if (chosen === '') return null;
  switch (answers.kind) {
    case 'points':
      return Number(chosen);
    case 'yesNo':
      return chosen === 'yes';
    case 'choice':
      return chosen;
  }
};

/** Points of an answer; null where none is chosen, or where the answer gives no points that anybody is told of. */
const pointsOf = ({ answers }: Item, chosen: string): number | null => {
  if (chosen === '' || answers.kind === 'choice') return null;
  if (answers.kind === 'points') return Number(chosen);
  return chosen === 'yes' ? answers.yes : answers.no;
};

/** Whether an item gave no points: by its answer, or because it may be left out itself. */
const isNothing = (items: readonly Item[], chosen: Chosen, place: number): boolean =>
  (chosen[place] ?? '') === ''
    ? mayBeLeftOut(items, chosen, place)
    : pointsOf(items[place]!, chosen[place]!) === 0;

/** Whether an item needs no answer, after what was answered before. An answer that is given counts. */
export const mayBeLeftOut = (items: readonly Item[], chosen: Chosen, place: number): boolean => {
  const { leftOutAfter } = items[place]!;
  return leftOutAfter.length > 0 && leftOutAfter.every((number) => isNothing(items, chosen, number - 1));
};

/** Whether an item is asked, after what was answered before: the third of the C-SSRS only where the second was not answered no. */
export const isAsked = (items: readonly Item[], chosen: Chosen, place: number): boolean => {
  const { askedAfter } = items[place]!;
  if (askedAfter === null) return true;
  return (pointsOf(items[askedAfter - 1]!, chosen[askedAfter - 1] ?? '') ?? 0) > 0;
};

/** How many answers are still missing. Items that an earlier answer decides about are not counted before that answer is there. */
export const missingIn = (items: readonly Item[], chosen: Chosen): number =>
  items.filter(
    (_, place) =>
      (chosen[place] ?? '') === '' && isAsked(items, chosen, place) && !mayBeLeftOut(items, chosen, place),
  ).length;

/** The answers as the API takes them: null for an item that is not asked, even if something was chosen while it still was. */
export const itemsOf = (items: readonly Item[], chosen: Chosen): Sent[] =>
  items.map((item, place) => (isAsked(items, chosen, place) ? sentOf(item, chosen[place] ?? '') : null));
