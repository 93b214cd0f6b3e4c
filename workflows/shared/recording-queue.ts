import { CancellationScope } from '@temporalio/workflow';

interface Waiter {
  readonly seq: number;
  readonly go: () => void;
}

interface Needs<Item> {
  /** Sequence of the last event of an item. */
  readonly seqOf: (item: Item) => number;
  /** Whether there is anything to commit among what no commit has yet. */
  readonly isDue: (fresh: readonly Item[], somebodyWaits: boolean) => boolean;
  /** Commits all of these. Tries for as long as it takes; does not reject. */
  readonly commit: (items: readonly Item[]) => Promise<void>;
  /** Commits under way at once. Each has all that is not known to be on record, so whichever is first leaves no gap. */
  readonly mostAtOnce: number;
}

/** Commits to the records, in order. An item stays here until it is known to be on record. */
export class RecordingQueue<Item> {
  private items: readonly Item[];
  private waiters: readonly Waiter[] = [];
  private underWay = 0;
  /** Up to which event some commit, under way or done, has it. */
  private committing = 0;
  /** Up to which event somebody else has seen it on record. */
  private seen = 0;
  /** What has happened is recorded even if an operator cancels the workflow meanwhile. */
  private readonly shielded = new CancellationScope({ cancellable: false });

  /**
   * @param items what an earlier run left.
   * @param recorded sequence of the last event that is known to be on record.
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

  /** Commits what is due. Where as many commits are under way as may be, what is due goes into the next. */
  start(): void {
    const { mostAtOnce, isDue } = this.needs;
    while (this.underWay < mostAtOnce && isDue(this.fresh, this.waiters.length > 0)) void this.commit();
  }

  isRecorded(seq: number): boolean {
    return this.recorded >= seq;
  }

  /**
   * Resolves when the event `seq` is durable and readable. A promise and no `condition`: each condition costs a milestone
   * one more entry into the sandbox, and leaves something behind on the workflow's root scope for as long as it is open.
   */
  until(seq: number): Promise<void> {
    if (this.isRecorded(seq)) return Promise.resolve();
    const recorded = new Promise<void>((go) => (this.waiters = [...this.waiters, { seq, go }]));
    this.start();
    return recorded;
  }

  /** Somebody else has seen everything up to there on record: it need not be committed here. */
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
    // Somebody else may have been ahead with what others here still wait for.
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
