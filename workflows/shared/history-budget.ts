import { workflowInfo } from '@temporalio/workflow';

/**
 * Keeps the length of the history when the last thing came that the history keeps. An Update that a validator refuses wakes a workflow and leaves nothing
 * behind: a run that ended just then for being too long could not be replayed.
 */
export class HistoryBudget {
  private events = 0;

  /** @param counts whether to count like this; earlier versions looked at the length of the moment */
  constructor(
    private readonly counts: boolean,
    private readonly bound: number,
  ) {}

  /** Whether the run has to hand over to the next. */
  get isSpent(): boolean {
    return (this.counts ? this.events : workflowInfo().historyLength) >= this.bound;
  }

  /** To be called when something has come that the history keeps: a Signal, an Update that was let in, a timer that has fired. */
  refresh(): void {
    this.events = workflowInfo().historyLength;
  }

  /** Wraps a handler of something that the history keeps. */
  counted<A extends unknown[], R>(handler: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      this.refresh();
      return handler(...args);
    };
  }
}
