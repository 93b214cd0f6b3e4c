import type { Client } from '@temporalio/client';
import type { Policy } from '#journey/model/policy';
import type { ReadRows } from '#records/reconcile/read-rows';
import type { ReplayOptions } from './replay/replay-histories.js';

/** What is needed to look at journeys from both sides. */
export interface Parts {
  readonly client: Client;
  /** The task queue of the journeys' workers. Journeys of other queues belong to other deployments. */
  readonly taskQueue: string;
  readonly rows: ReadRows;
  readonly replay: ReplayOptions;
  /** Published policies and the program's own, by version. */
  readonly policies: ReadonlyMap<string, Policy>;
}
