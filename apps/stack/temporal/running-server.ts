/** A Temporal server of our own, with its UI. */
export interface RunningServer {
  address: string;
  uiUrl: string | undefined;
  /** The file in which it keeps everything. */
  storeFile: string;
  /** Rejects if one of its processes ends unasked. */
  failed: Promise<never>;
  stop(): Promise<void>;
}

export interface ServerPlan {
  /** The folder in which it keeps everything. */
  dataDir: string;
  namespace: string;
  /** Undefined: takes a free port. */
  uiPort: number | undefined;
  /** Where the UI gets sealed payloads opened; undefined where none are sealed. */
  codecEndpoint: string | undefined;
  durable: boolean;
}
