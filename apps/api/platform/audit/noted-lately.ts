/** For so many ms after a row, the same read adds no other row. */
const FOR_MS = 60_000;
/** At most so many are remembered, some 2 MB; beyond, the oldest is forgotten, and has a row more. */
const MOST = 10_000;

/**
 * Remembers which rows of reads were written a moment ago. What a page asks again by itself, for the same person about the same thing, adds nothing to the
 * first row. Each API process remembers its own: with several of them there may be a row of each.
 */
export class NotedLately {
  private readonly rows = new Map<string, { readonly at: number; readonly noted: Promise<unknown> }>();

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly most = MOST,
  ) {}

  /**
   * The row of the key that is being written, or was within the last minute; else the one that `note` writes.
   * @param note resolves with null once the row is durable, else with what went wrong: then the next one tries again
   */
  once(key: string, note: () => Promise<unknown>): Promise<unknown> {
    const at = this.now();
    this.forget(at);
    const before = this.rows.get(key);
    if (before) return before.noted;
    const noted = note();
    const row = { at, noted };
    this.rows.set(key, row);
    void noted.then((wrong) => {
      if (wrong !== null && this.rows.get(key) === row) this.rows.delete(key);
    });
    return noted;
  }

  /** Forgets the oldest rows; the map has them in the order of their age. */
  private forget(now: number): void {
    for (const [key, { at }] of this.rows) {
      if (now - at < FOR_MS && this.rows.size < this.most) return;
      this.rows.delete(key);
    }
  }
}
