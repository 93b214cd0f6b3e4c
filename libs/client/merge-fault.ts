/** One of two clients who are said to be one person, as the records have them. */
export interface MergeSide {
  readonly id: string;
  /** A referral of theirs was taken, or is being answered. */
  readonly isKnown: boolean;
  /** The client that they were merged into. */
  readonly mergedInto: string | null;
  /** Somebody was merged into them. */
  readonly hasMerged: boolean;
  /** Id of the open journey; also of a journey whose referral is still being answered. */
  readonly open: string | null;
}

/** Why two clients are not made one now. */
export type MergeFault =
  | { readonly kind: 'same' }
  | { readonly kind: 'unknown'; readonly id: string }
  /** One of them is part of another client already. */
  | { readonly kind: 'merged'; readonly id: string; readonly into: string }
  /** Another client is merged into the one that would go. */
  | { readonly kind: 'hasMerged'; readonly id: string }
  /** R-RETURN: each has an open journey, and one person has one at most. */
  | { readonly kind: 'open'; readonly journeys: readonly [string, string] };

/**
 * Why two clients cannot be merged; null if they can. A merge is one step deep: a client into whom another was merged is never merged into a third.
 * Therefore undoing one merge never depends on another.
 * @param survivor the client who stays @param other the client who becomes part of the survivor
 */
export const mergeFault = (survivor: MergeSide, other: MergeSide): MergeFault | null => {
  if (survivor.id === other.id) return { kind: 'same' };
  for (const { id, isKnown } of [survivor, other]) if (!isKnown) return { kind: 'unknown', id };
  for (const { id, mergedInto } of [survivor, other])
    if (mergedInto !== null) return { kind: 'merged', id, into: mergedInto };
  if (other.hasMerged) return { kind: 'hasMerged', id: other.id };
  if (survivor.open !== null && other.open !== null)
    return { kind: 'open', journeys: [survivor.open, other.open] };
  return null;
};
