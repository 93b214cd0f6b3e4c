/** Part of a workflow's input. */
export interface LeavesNoTaskEmpty {
  /**
   * A workflow task that has heard something leaves a command, so that Temporal's Core takes no two of them for one: a replay would
   * hear things in another order, and at another time. And nothing is heard before its task has begun. Absent in earlier starts.
   */
  readonly leavesNoTaskEmpty?: true;
}
