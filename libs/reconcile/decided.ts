import { isSame } from './same.js';

/** The fields of every event of a journey or of a track that tell which event it is. */
export interface AnyEvent {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly request: { readonly id: string } | null;
}

/** What one run of a workflow decided, by its history. */
export interface DecidedRun<E extends AnyEvent> {
  readonly runId: string;
  /** The run that handed over to this one by continue-as-new; null if this one was started. */
  readonly continues: string | null;
  /** The sequence that it was handed, 0 if it opened the workflow. The run confirms that everything up to there happened. */
  readonly from: number;
  /** The sequence that it had at its start, including events that an earlier run had left to it. */
  readonly resumedAt: number;
  /** Events after `from`, in order. */
  readonly events: readonly E[];
}

/** Everything that the kept histories of a workflow say, with the runs in the order in which they began. */
export class Decided<E extends AnyEvent> {
  /** The runs that count. If a run was started again from the records, those records replace what was decided before it. */
  readonly counting: readonly DecidedRun<E>[];
  private readonly bySeq: ReadonlyMap<number, readonly E[]>;
  private readonly earlier: ReadonlyMap<number, readonly E[]>;

  constructor(runs: readonly DecidedRun<E>[]) {
    const begunAgain = runs.findLastIndex(({ continues, resumedAt }) => continues === null && resumedAt > 0);
    this.counting = runs.slice(Math.max(begunAgain, 0));
    this.bySeq = bySeq(this.counting);
    this.earlier = bySeq(runs.slice(0, Math.max(begunAgain, 0)));
  }

  /** Sequence of the last event that a counting history has, or was started with; 0 if no history is kept. */
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

  /** Whether exactly this event was decided by a run that counts; undefined if no counting history has its sequence. */
  isDecided(event: E): boolean | undefined {
    return this.bySeq.get(event.seq)?.some((decided) => isSame(decided, event));
  }

  /**
   * Whether it is the same event, whatever its data: it was caused by the same request, or without a request at the same instant. Versions that recorded
   * by a local activity could decide a request twice, a moment apart, if a workflow task was lost; the records then had the first decision.
   */
  isOf(event: E): boolean {
    return (this.bySeq.get(event.seq) ?? []).some(
      ({ at, type, request }) =>
        type === event.type &&
        (request ? request.id === event.request?.id : !event.request && at === event.at),
    );
  }

  /**
   * A run whose successor was handed another sequence than this run's history leads to today. The run may have left its last decisions to the successor to
   * record, so its last sequence may be anything from the successor's `from` to its `resumedAt`.
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
