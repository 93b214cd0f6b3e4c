/** A Temporal server of our own, with its UI. */
export interface RunningServer {
  address: string;
  uiUrl: string | undefined;
  /** Where it keeps everything. */
  storeFile: string;
  /** Rejects if a process of it ends unasked. */
  failed: Promise<never>;
  stop(): Promise<void>;
}

export interface ServerPlan {
  /** Everything it keeps lies under here. */
  dataDir: string;
  namespace: string;
  /** Undefined for a free one. */
  uiPort: number | undefined;
  /** What the UI asks to open sealed payloads; undefined where there are none. */
  codecEndpoint: string | undefined;
  durable: boolean;
}
