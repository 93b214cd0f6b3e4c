/** One of two clients who are said to be one person, as the records have them. */
export interface MergeSide {
  readonly id: string;
  /** A referral of theirs was taken, or is being answered. */
  readonly isKnown: boolean;
  /** The client that they were merged into. */
  readonly mergedInto: string | null;
  /** Somebody was merged into them. */
  readonly hasMerged: boolean;
  /** Id of the open journey; of one whose referral is being answered, too. */
  readonly open: string | null;
}

/** Why two clients are not made one now. */
export type MergeFault =
  | { readonly kind: 'same' }
  | { readonly kind: 'unknown'; readonly id: string }
  /** One of them is part of another client already. */
  | { readonly kind: 'merged'; readonly id: string; readonly into: string }
  /** Somebody is part of the one that would go. */
  | { readonly kind: 'hasMerged'; readonly id: string }
  /** R-RETURN: each has an open journey, and one person has one at most. */
  | { readonly kind: 'open'; readonly journeys: readonly [string, string] };

/**
 * What stands between two clients and their being one; null where nothing does. A merge is one step deep: who has somebody merged
 * into them is merged into nobody, and so undoing one merge never depends on another.
 * @param survivor who stays @param other who is part of them then
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
