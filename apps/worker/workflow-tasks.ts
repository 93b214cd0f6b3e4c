import type { WorkerOptions } from '@temporalio/worker';

/**
 * How many journeys a worker moves at once. A group's attendance is an Update for each of twelve clients (R-GROUP), all at the same moment; the figures are
 * in docs/speed.md.
 */
export const WORKFLOW_TASKS = {
  // A workflow's thread spends more than half of the time of an Update waiting for the threads that watch each entry into its sandbox. A second thread uses
  // that time; a third one has shown nothing more on two cores.
  workflowThreadPoolSize: 2,
  // Four of five pollers wait for journeys that the worker has in memory. A workflow task for which no poller waits is written to Temporal's store and read
  // back. Of the usual ten pollers, that would be eight for twelve journeys.
  workflowTaskPollerBehavior: { type: 'simple-maximum', maximum: 20 },
  // A task that the journey's own worker has not taken by then goes to any worker. Nobody tells Temporal that a worker was killed, and the usual ten seconds
  // are as long as a caller waits. A worker that is alive and busy takes the task within milliseconds. Where it does not, another worker replays the journey,
  // at 1.8 ms for each event of its history.
  stickyQueueScheduleToStartTimeout: '2 seconds',
} as const satisfies Pick<
  WorkerOptions,
  'workflowThreadPoolSize' | 'workflowTaskPollerBehavior' | 'stickyQueueScheduleToStartTimeout'
>;
