/** What to run, how it wants to be stopped, and how to know it again after a crash. */
export interface ServerOrder {
  name: string;
  command: string;
  args: string[];
  /** Added to the environment, where that does not say otherwise. */
  env?: Readonly<Record<string, string>>;
  uid?: number;
  gid?: number;
  stopSignal: 'SIGTERM' | 'SIGINT';
  graceMs: number;
  /** Its log and the record of its process lie under here, by `file`. */
  dataDir: string;
  file: string;
  /** Something in its command line that no other process has: the path of its data or of its settings. */
  mark: string;
}

export interface SupervisedServer {
  /** Rejects when the server ends without having been asked to. Never resolves. */
  failed: Promise<never>;
  stop(): Promise<void>;
}
