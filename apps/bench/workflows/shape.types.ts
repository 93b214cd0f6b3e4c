/** What a milestone leaves in the history besides its Update: so a bare workflow can leave as much. */
export interface Shape {
  /** Times to come, ms since epoch. */
  readonly timers: readonly number[];
  readonly markers: number;
  readonly attributes: number;
  /** Ordinary activities that it waited for. */
  readonly activities: number;
  /** The last one: the workflow ends. */
  readonly last: boolean;
}

export interface FloorActivities {
  /** One row, committed. */
  commitRow(id: string): Promise<void>;
  nothing(): Promise<void>;
}
