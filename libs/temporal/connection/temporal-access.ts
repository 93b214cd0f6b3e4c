import type { Client } from '@temporalio/client';

/** How an application reaches its journeys. The class is also the token under which Nest injects it. */
export abstract class TemporalAccess {
  abstract readonly client: Client;
  /** The task queue of the journeys' workers. */
  abstract readonly taskQueue: string;
  /** The build that those workers must have; any build is accepted if it is null or left out. */
  abstract readonly workerVersion?: string | null;
}
