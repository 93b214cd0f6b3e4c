/** A list as it stands under somebody's finger. */
export interface Held<Row> {
  /** In the order in which they were shown, each as it is now; one that is gone as it was last. */
  readonly rows: readonly Row[];
  /** Rows that keep their place although the list has them no more. */
  readonly gone: ReadonlySet<Row>;
  /** How many wait to be shown. */
  readonly fresh: number;
  /** Whether the list would stand otherwise now. */
  readonly isBehind: boolean;
}

/** What is shown of a list that has changed while somebody is at it: nothing comes in between, nothing goes, and nothing is sorted anew. */
export const heldRows = <Row>(
  shown: readonly Row[],
  now: readonly Row[],
  keyOf: (row: Row) => string,
): Held<Row> => {
  const byKey = new Map(now.map((row) => [keyOf(row), row]));
  const rows = shown.map((row) => byKey.get(keyOf(row)) ?? row);
  const before = new Set(shown.map(keyOf));
  const isSame = shown.length === now.length && now.every((row, at) => keyOf(row) === keyOf(shown[at]!));
  return {
    rows,
    gone: new Set(rows.filter((row) => !byKey.has(keyOf(row)))),
    fresh: now.filter((row) => !before.has(keyOf(row))).length,
    isBehind: !isSame,
  };
};

/** Remembers how a list stood last, and decides whether what has come since is shown at once. */
export class HeldList<Row> {
  private of: string | null = null;
  private shown: readonly Row[] = [];
  private now: readonly Row[] = [];

  /** @param isFree whether nobody is at the list, so that it may move */
  constructor(
    private readonly keyOf: (row: Row) => string,
    private readonly isFree: () => boolean,
  ) {}

  /**
   * What is to be shown. Taken twice, the same rows change nothing.
   * @param of which list it is: another list, or another page of it, is shown at once
   */
  take(of: string, now: readonly Row[]): Held<Row> {
    const hasMoved = heldRows(this.now, now, this.keyOf).isBehind;
    // In an empty list nothing can move.
    if (of !== this.of || this.shown.length === 0 || (hasMoved && this.isFree())) this.shown = now;
    this.of = of;
    this.now = now;
    const held = heldRows(this.shown, now, this.keyOf);
    this.shown = held.rows;
    return held;
  }

  /** Shows the list as it is now. */
  show(): void {
    this.shown = this.now;
  }
}
