/** What a milestone leaves in the history besides its Update, so that a bare workflow can leave as much. */
export interface Shape {
  /** Due times of the timers that it started, ms since epoch. */
  readonly timers: readonly number[];
  readonly markers: number;
  readonly attributes: number;
  /** Ordinary activities that the milestone waited for. */
  readonly activities: number;
  /** Whether it is the last one: the workflow ends with it. */
  readonly last: boolean;
}

export interface FloorActivities {
  /** Commits one row. */
  commitRow(id: string): Promise<void>;
  nothing(): Promise<void>;
}
