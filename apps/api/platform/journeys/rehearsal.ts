/** Moves a journey's clock on. Exists only against a namespace that is marked for rehearsal. */
export abstract class Rehearsal {
  /** What time it is for the journey, ms since epoch. */
  abstract timeOf(workflowId: string): Promise<number>;

  /**
   * The journey's own time after it, ms since epoch; null where the journey ended on the way.
   * @throws StillMoving where it is not there within so many ms
   */
  abstract advance(workflowId: string, ms: number, withinMs: number): Promise<number | null>;
}
