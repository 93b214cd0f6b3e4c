import { NO_POINTS, read, wanted, type Answer } from './answer-scale.js';
import type { Item, Questionnaire } from './questionnaire.js';
import type { Sex } from './total-scale.js';

/** One fault of the answers. */
export interface ItemFault {
  /** Where: `items[3]` is the fourth; or `sex`. */
  readonly field: string;
  readonly reason: 'missing' | 'notOnScale' | 'notAsked' | 'tooMany';
  readonly detail: string;
}

const fault = (place: number, reason: ItemFault['reason'], detail: string): ItemFault => ({
  field: `items[${place}]`,
  reason,
  detail,
});

/** Whether that item gave no points: it was answered with none, or it was left out because the items that it depends on gave none. */
const isNothing = (items: readonly Item[], answers: readonly Answer[], place: number): boolean => {
  const { scale, leftOutAfter } = items[place]!;
  return answers[place] === null
    ? (leftOutAfter?.every((before) => isNothing(items, answers, before)) ?? false)
    : read(scale, answers[place]) === 0;
};

const faultAt = (items: readonly Item[], answers: readonly Answer[], place: number): ItemFault | null => {
  const { scale, label, askedAfter, leftOutAfter } = items[place]!;
  const answer = answers[place];
  if (answer === null && leftOutAfter?.every((before) => isNothing(items, answers, before))) return null;
  const name = `item ${place + 1} (${label})`;
  const before = askedAfter === null ? null : read(items[askedAfter]!.scale, answers[askedAfter]);
  const points = read(scale, answer);
  // If the answer to the earlier item is no answer of its scale, it is not known whether this item was asked. Then only the earlier item is a fault.
  if (before === NO_POINTS && answer === null) return null;
  if (before === 0) {
    if (answer === null || points === 0) return null;
    if (points !== NO_POINTS) {
      return fault(
        place,
        'notAsked',
        `${name} is not asked after that answer to item ${askedAfter! + 1}: null`,
      );
    }
  }
  if (points !== NO_POINTS) return null;
  return answer === null || answer === undefined
    ? fault(place, 'missing', `${name} is missing: ${before === 0 ? 'null' : wanted(scale)}`)
    : fault(place, 'notOnScale', `${name} must be ${wanted(scale)}`);
};

/** Every fault that prevents scoring these answers; each names its item. The answers themselves are not repeated. */
export const itemFaults = (
  { code, items, needsSex }: Questionnaire,
  answers: readonly Answer[],
  sex: Sex | null,
): ItemFault[] => {
  const faults = items.flatMap((_, place) => faultAt(items, answers, place) ?? []);
  if (answers.length > items.length) {
    faults.push(fault(items.length, 'tooMany', `${code} has ${items.length} items`));
  }
  if (needsSex && sex === null) {
    const detail = `the cut of ${code} depends on it: "male", "female", or "other" for everybody else`;
    faults.push({ field: 'sex', reason: 'missing', detail });
  }
  return faults;
};
