/** Moves a journey's clock on. Exists only against a namespace that is marked for rehearsal. */
export abstract class Rehearsal {
  /** The journey's own time after it, ms since epoch; null where the journey ended on the way. */
  abstract advance(workflowId: string, ms: number): Promise<number | null>;
}
