/** What to run, how it is to be stopped, and how to recognise it after a crash. */
export interface ServerOrder {
  name: string;
  command: string;
  args: string[];
  /** Added to the environment; a variable that is set there counts before it. */
  env?: Readonly<Record<string, string>>;
  uid?: number;
  gid?: number;
  stopSignal: 'SIGTERM' | 'SIGINT';
  graceMs: number;
  /** Its log and the record of its process are in this folder, named by `file`. */
  dataDir: string;
  file: string;
  /** A text in its command line that no other process has: the path of its data or of its settings. */
  mark: string;
}

export interface SupervisedServer {
  /** Rejects when the server ends without having been asked to. Never resolves. */
  failed: Promise<never>;
  stop(): Promise<void>;
}
