/** What can be different between what a journey or a track says and what is on record (docs/reconcile.md). */
export const KINDS = [
  'not-in-records',
  'records-behind',
  'workflow-behind',
  'diverged',
  'event-differs',
  'gap-in-sequence',
  'events-do-not-fold',
  'row-differs',
  'tasks-differ',
  'nothing-runs',
  'seat-differs',
  'recording-owed',
  'does-not-replay',
  'does-not-answer',
  'decides-otherwise',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Subject {
  readonly kind: 'journey' | 'track' | 'disclosure';
  readonly id: string;
}

/** Ids, numbers and names of columns: nothing that names a person or says why somebody came. */
export interface Difference {
  readonly kind: Kind;
  readonly subject: Subject;
  /** Sequence of the first event that is affected; null if the difference is about no particular event. */
  readonly seq: number | null;
  /** Columns of the row, the other side of a seat, or the run that does not replay. */
  readonly about: readonly string[];
}

export const difference = (
  kind: Kind,
  subject: Subject,
  seq: number | null = null,
  about: readonly string[] = [],
): Difference => ({ kind, subject, seq, about });

/** Whether two checks found the same difference. If the journey or track has moved on meanwhile, it is another one. */
export const isSameDifference = (a: Difference, b: Difference): boolean =>
  a.kind === b.kind && a.seq === b.seq && a.subject.kind === b.subject.kind && a.subject.id === b.subject.id;
