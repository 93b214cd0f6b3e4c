import type { Client } from '@temporalio/client';

/** How an application reaches its journeys. Under this class as its token, Nest injects it. */
export abstract class TemporalAccess {
  abstract readonly client: Client;
  /** Where the journeys' workers look for work. */
  abstract readonly taskQueue: string;
  /** Of which build those workers must be; any will do where it is null, or not said. */
  abstract readonly workerVersion?: string | null;
}
