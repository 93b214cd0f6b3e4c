import { workflowInfo } from '@temporalio/workflow';

/**
 * The length of the history when something last came that it keeps. An Update that a validator refuses wakes a workflow and
 * leaves nothing behind: a run that ended for being long just then could not be replayed.
 */
export class HistoryBudget {
  private events = 0;

  /** @param counts whether to count so; earlier versions looked at the length of the moment. */
  constructor(
    private readonly counts: boolean,
    private readonly bound: number,
  ) {}

  /** Whether the run is to hand over to the next. */
  get isSpent(): boolean {
    return (this.counts ? this.events : workflowInfo().historyLength) >= this.bound;
  }

  /** The history keeps what has just come: a Signal, an Update that was let in, a timer that has fired. */
  refresh(): void {
    this.events = workflowInfo().historyLength;
  }

  /** A handler of something that the history keeps. */
  counted<A extends unknown[], R>(handler: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      this.refresh();
      return handler(...args);
    };
  }
}
