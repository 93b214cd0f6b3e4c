/** What a worker process of the bench hosts. */
export interface WorkerOrder {
  readonly address: string;
  readonly namespace: string;
  readonly databaseUrl: string;
  readonly hosts: readonly Hosted[];
}

export interface Hosted {
  readonly kind: 'journeys' | 'floors';
  readonly taskQueue: string;
  readonly codePath: string;
  readonly maxCachedWorkflows: number;
  /** The keyring that seals the payloads of journeys; clear text where it is left out. */
  readonly keyring?: string;
}

/** Memory in bytes, after a collection of garbage in every thread. */
export interface MemoryNow {
  readonly rss: number;
  /** Heap of the thread in which the workflows live. */
  readonly heap: number;
}
