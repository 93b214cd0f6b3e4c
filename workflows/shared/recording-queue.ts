import { CancellationScope } from '@temporalio/workflow';

interface Waiter {
  readonly seq: number;
  readonly go: () => void;
}

interface Needs<Item> {
  /** Sequence of the last event of an item. */
  readonly seqOf: (item: Item) => number;
  /** Whether a commit is due, given what no commit has yet. */
  readonly isDue: (fresh: readonly Item[], somebodyWaits: boolean) => boolean;
  /** Commits all of these. Retries for as long as it takes; does not reject. */
  readonly commit: (items: readonly Item[]) => Promise<void>;
  /** Most commits under way at once. Each has all that is not known to be on record, so whichever is first leaves no gap. */
  readonly mostAtOnce: number;
}

/** Commits to the records, in order. An item stays here until it is known to be on record. */
export class RecordingQueue<Item> {
  private items: readonly Item[];
  private waiters: readonly Waiter[] = [];
  private underWay = 0;
  /** Sequence up to which events are in a commit, under way or done. */
  private committing = 0;
  /** Sequence up to which somebody else has seen the events on record. */
  private seen = 0;
  /** This scope cannot be cancelled, so that what has happened is recorded even if an operator cancels the workflow meanwhile. */
  private readonly shielded = new CancellationScope({ cancellable: false });

  /**
   * @param items what an earlier run left over
   * @param recorded sequence of the last event that is known to be on record
   */
  constructor(
    private readonly needs: Needs<Item>,
    items: readonly Item[],
    private recorded: number,
  ) {
    this.items = items;
  }

  get isIdle(): boolean {
    return this.underWay === 0;
  }

  /** What is not known to be on record, in the order of its events. */
  get unrecorded(): readonly Item[] {
    return this.items;
  }

  add(item: Item): void {
    this.items = [...this.items, item];
  }

  /** Commits what is due. If as many commits are under way as may be, it goes into the next one. */
  start(): void {
    const { mostAtOnce, isDue } = this.needs;
    while (this.underWay < mostAtOnce && isDue(this.fresh, this.waiters.length > 0)) void this.commit();
  }

  isRecorded(seq: number): boolean {
    return this.recorded >= seq;
  }

  /**
   * Resolves when the event `seq` is durable and readable. It uses a promise and no `condition`, because each condition costs a milestone one more entry into
   * the sandbox, and leaves something behind on the workflow's root scope for as long as it is open.
   */
  until(seq: number): Promise<void> {
    if (this.isRecorded(seq)) return Promise.resolve();
    const recorded = new Promise<void>((go) => (this.waiters = [...this.waiters, { seq, go }]));
    this.start();
    return recorded;
  }

  /** Notes that somebody else has seen everything up to `seq` on record, so that it need not be committed here. */
  sawOnRecord(seq: number): void {
    this.seen = Math.max(this.seen, seq);
    this.drop(seq);
  }

  wasSeenOnRecord(seq: number): boolean {
    return this.seen >= seq;
  }

  private get fresh(): readonly Item[] {
    return this.items.filter((item) => this.needs.seqOf(item) > this.committing);
  }

  private async commit(): Promise<void> {
    const batch = this.items;
    const last = this.needs.seqOf(batch[batch.length - 1]!);
    this.underWay += 1;
    this.committing = last;
    await this.shielded.run(() => this.needs.commit(batch));
    this.underWay -= 1;
    // Somebody else may have been ahead, and recorded what others here still wait for.
    this.tell(Math.max(last, this.seen, this.recorded));
    this.start();
  }

  private tell(recorded: number): void {
    this.recorded = recorded;
    this.drop(recorded);
    const told = this.waiters.filter(({ seq }) => seq <= recorded);
    this.waiters = this.waiters.filter(({ seq }) => seq > recorded);
    for (const { go } of told) go();
  }

  private drop(seq: number): void {
    this.items = this.items.filter((item) => this.needs.seqOf(item) > seq);
  }
}
