import type { WorkerOptions } from '@temporalio/worker';

/**
 * How many journeys a worker moves at once. A group's attendance is an Update for each of twelve clients (R-GROUP), all at the
 * same moment; the figures are in docs/speed.md.
 */
export const WORKFLOW_TASKS = {
  // More than half of the time that a workflow's thread takes for an Update it waits for the threads that watch over each
  // entry into its sandbox. Another one uses that time; a third one has shown nothing more on two cores.
  workflowThreadPoolSize: 2,
  // Four of five wait for journeys that the worker has in memory. A workflow task that none waits for is written to
  // Temporal's store and read back: of the ten that are usual, that would be eight for twelve.
  workflowTaskPollerBehavior: { type: 'simple-maximum', maximum: 20 },
  // A task that the journey's own worker has not taken by then goes to whoever is there: of a worker that was killed nobody else
  // hears, and the usual ten seconds are as long as a caller waits. One that is alive and busy takes it within milliseconds;
  // where it does not, another one replays the journey, for its history's length times 1.8 ms.
  stickyQueueScheduleToStartTimeout: '2 seconds',
} as const satisfies Pick<
  WorkerOptions,
  'workflowThreadPoolSize' | 'workflowTaskPollerBehavior' | 'stickyQueueScheduleToStartTimeout'
>;
