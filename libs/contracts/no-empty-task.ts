/** Part of a workflow's input. */
export interface LeavesNoTaskEmpty {
  /**
   * Every workflow task that received something leaves a command in the history (workflows/shared/no-empty-task.ts). Without a command, Temporal's Core
   * takes two tasks for one, and a replay would receive things in another order and at another time. Also, nothing is handled before its own task has
   * begun (workflows/shared/only-begun-tasks.ts). Absent in earlier starts.
   */
  readonly leavesNoTaskEmpty?: true;
}
