import { isSame } from './same.js';

/** What every event has, of a journey or of a track, that says which one it is. */
export interface AnyEvent {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly request: { readonly id: string } | null;
}

/** What one run of a workflow decided, by its history. */
export interface DecidedRun<E extends AnyEvent> {
  readonly runId: string;
  /** The run that handed over to it; null where it was started. */
  readonly continues: string | null;
  /** Sequence that it was handed, 0 where it opened: up to there the run vouches for what came before. */
  readonly from: number;
  /** Sequence that it was given at its start, with what an earlier run had left to it. */
  readonly resumedAt: number;
  /** Events after `from`, in order. */
  readonly events: readonly E[];
}

/** Everything that is kept of a workflow, runs in the order in which they began. */
export class Decided<E extends AnyEvent> {
  /** Those that count: one that was begun again from the records has put them in the place of what was decided before it. */
  readonly counting: readonly DecidedRun<E>[];
  private readonly bySeq: ReadonlyMap<number, readonly E[]>;
  private readonly earlier: ReadonlyMap<number, readonly E[]>;

  constructor(runs: readonly DecidedRun<E>[]) {
    const begunAgain = runs.findLastIndex(({ continues, resumedAt }) => continues === null && resumedAt > 0);
    this.counting = runs.slice(Math.max(begunAgain, 0));
    this.bySeq = bySeq(this.counting);
    this.earlier = bySeq(runs.slice(0, Math.max(begunAgain, 0)));
  }

  /** Sequence of the last event that a kept history has or was started with; 0 where none is kept. */
  get last(): number {
    const last = this.counting.at(-1);
    return last ? lastOf(last) : 0;
  }

  /** The event as it was decided last: a run that was reset may have decided anew. */
  event(seq: number): E | undefined {
    return this.bySeq.get(seq)?.at(-1) ?? this.earlier.get(seq)?.at(-1);
  }

  has(type: E['type']): boolean {
    return this.counting.some(({ events }) => events.some((event) => event.type === type));
  }

  /** Whether that is what was decided, now or by an earlier run; undefined where no history that counts has it. */
  isDecided(event: E): boolean | undefined {
    return this.bySeq.get(event.seq)?.some((decided) => isSame(decided, event));
  }

  /**
   * The same event, whatever is different in it: what the same request caused, or the same moment. Versions that recorded by
   * a local activity could decide a request twice, a moment apart, where a workflow task was lost: the records had the first.
   */
  isOf(event: E): boolean {
    return (this.bySeq.get(event.seq) ?? []).some(
      ({ at, type, request }) =>
        type === event.type &&
        (request ? request.id === event.request?.id : !event.request && at === event.at),
    );
  }

  /**
   * A run whose successor was handed another sequence than its history leads to today. What it decided last it may have left to the
   * successor to put on record: then it has told of it, or not.
   */
  get brokenChain(): DecidedRun<E> | undefined {
    return this.counting.find((run) =>
      this.counting.some(
        ({ continues, from, resumedAt }) =>
          continues === run.runId && (lastOf(run) < from || lastOf(run) > resumedAt),
      ),
    );
  }
}

const bySeq = <E extends AnyEvent>(runs: readonly DecidedRun<E>[]): Map<number, readonly E[]> => {
  const found = new Map<number, readonly E[]>();
  for (const { events } of runs)
    for (const event of events) found.set(event.seq, [...(found.get(event.seq) ?? []), event]);
  return found;
};

const lastOf = <E extends AnyEvent>({ events, resumedAt }: DecidedRun<E>): number =>
  Math.max(resumedAt, events.at(-1)?.seq ?? 0);
