import { workflowInfo } from '@temporalio/workflow';

/**
 * The length of the history when something was last heard that it keeps. An Update that a validator refuses wakes a workflow
 * and leaves nothing behind: a run that ended for being long just then could not be replayed.
 */
export class KeptLength {
  private events = 0;

  get value(): number {
    return this.events;
  }

  /** The history keeps what has just come: a Signal, an Update that was let in, a timer that has fired. */
  heard(): void {
    this.events = workflowInfo().historyLength;
  }

  /** A handler of something that the history keeps. */
  hearing<A extends unknown[], R>(handler: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      this.heard();
      return handler(...args);
    };
  }
}
