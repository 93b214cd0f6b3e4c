import type { AnyEvent, Decided } from './decided.js';
import { difference, type Difference, type Subject } from './difference.js';

/**
 * Whether the rules as they are decide what was decided when the histories were made: every event that a replay gives is on
 * record, and no other one in its place. A replay alone says only that the workflow asks for the same things in the same order.
 */
export const compareDecided = <E extends AnyEvent>(
  subject: Subject,
  decided: Decided<E>,
  recorded: readonly E[],
): Difference[] => {
  const seqs = [
    ...recorded.filter((event) => decided.isDecided(event) === false).map(({ seq }) => seq),
    ...notAmong(recorded, decided),
    ...(decided.last > 0 && (recorded.at(-1)?.seq ?? 0) > decided.last ? [decided.last + 1] : []),
    ...(decided.brokenChain
      ? [(decided.brokenChain.events.at(-1)?.seq ?? decided.brokenChain.resumedAt) + 1]
      : []),
  ];
  return seqs.length > 0 ? [difference('decides-otherwise', subject, Math.min(...seqs))] : [];
};

const notAmong = <E extends AnyEvent>(recorded: readonly E[], { counting }: Decided<E>): number[] => {
  const there = new Set(recorded.map(({ seq }) => seq));
  return counting.flatMap(({ events }) => events.map(({ seq }) => seq)).filter((seq) => !there.has(seq));
};
