import type { Worker } from '@temporalio/worker';

/** A worker that runs, and how to stop it. */
export interface RunningWorker {
  /** Rejects if the worker fails; resolves when it has been stopped. */
  readonly finished: Promise<void>;
  /** Lets running work end, then resolves. */
  stop(): Promise<void>;
}

/** Starts polling; the caller owns signals and decides when to stop. */
export const runWorker = (worker: Worker): RunningWorker => {
  const finished = worker.run();
  return {
    finished,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await finished;
    },
  };
};
