import type { AnyEvent, Decided } from './decided.js';
import { difference, type Difference, type Subject } from './difference.js';

/** Compares the events on record (in order) with what was decided, as far as histories are kept. */
export const compareEvents = <E extends AnyEvent>(
  subject: Subject,
  decided: Decided<E>,
  recorded: readonly E[],
): Difference[] => {
  const other = recorded.filter((event) => decided.isDecided(event) === false);
  const changed = other.find((event) => decided.isOf(event));
  const diverged = other.find((event) => !decided.isOf(event));
  return [
    ...(changed ? [difference('event-differs', subject, changed.seq)] : []),
    ...(diverged ? [difference('diverged', subject, diverged.seq)] : []),
  ];
};

/**
 * Compares how far the records have come with how far the workflow has come. `said` is the last sequence that the workflow knows of; null if it can no
 * longer say. A missing sequence in between is a gap.
 */
export const compareLengths = (
  subject: Subject,
  said: number | null,
  recorded: readonly AnyEvent[],
  rowSeq: number,
): Difference[] => {
  const last = recorded.at(-1)?.seq ?? 0;
  const gap = missing(recorded, Math.min(Math.max(last, rowSeq), said ?? Infinity));
  const known = Math.max(last, rowSeq);
  return [
    ...(gap === null ? [] : [difference('gap-in-sequence', subject, gap)]),
    ...(said !== null && said > known ? [difference('records-behind', subject, known + 1)] : []),
    ...(said !== null && said < last ? [difference('workflow-behind', subject, said + 1)] : []),
  ];
};

/** The first sequence up to `last` that no event has. */
const missing = (events: readonly AnyEvent[], last: number): number | null => {
  const there = new Set(events.map(({ seq }) => seq));
  for (let seq = 1; seq <= last; seq += 1) if (!there.has(seq)) return seq;
  return null;
};
