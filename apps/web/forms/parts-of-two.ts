import { changedBy, type ChangedBy } from './changed-by.js';

/** A part of what a form holds: a change of one leaves the others as they are. */
export interface Part<V> {
  readonly id: string;
  readonly read: (values: V) => unknown;
  /** These values, with the part of others. */
  readonly take: (into: V, from: V) => V;
}

const same = <V>({ read }: Part<V>, one: V, other: V): boolean =>
  JSON.stringify(read(one)) === JSON.stringify(read(other));

/** The parts in which mine differs from theirs. @param base what both began with */
export const differingParts = <V, P extends Part<V>>(
  parts: readonly P[],
  base: V,
  mine: V,
  theirs: V,
): readonly { readonly part: P; readonly changedBy: ChangedBy }[] =>
  parts
    .filter((part) => !same(part, mine, theirs))
    .map((part) => ({
      part,
      changedBy: changedBy({ mine: same(part, base, mine), theirs: same(part, base, theirs) }),
    }));

/** Mine, with those parts of theirs. */
export const mergedParts = <V>(parts: readonly Part<V>[], mine: V, theirs: V, taken: readonly string[]): V =>
  parts.filter(({ id }) => taken.includes(id)).reduce((values, part) => part.take(values, theirs), mine);
