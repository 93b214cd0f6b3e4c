import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '#stack/postgres/embedded';
import { childrenOf, recordedPid, signal } from './process-tree.js';

type Running = Awaited<ReturnType<typeof startEmbeddedPostgres>>;

/** What a killed server leaves behind may hold its port and its memory for a moment. */
const AGAIN_FOR_MS = 60_000;

/** PostgreSQL with real commits, on one port and one folder for the whole run. */
export class Postgres {
  private stopped: number[] = [];

  private constructor(
    private running: Running,
    private readonly dataDir: string,
    readonly port: number,
  ) {}

  static async start(dataDir: string, port: number, say: (line: string) => void): Promise<Postgres> {
    const running = await startEmbeddedPostgres({ dataDir, port, durable: true, say });
    const postgres = new Postgres(running, dataDir, port);
    // Nobody else lets go on what this process has stopped.
    process.once('exit', () => postgres.goOn());
    return postgres;
  }

  /** As whoever owns the tables. */
  get url(): string {
    return this.running.url;
  }

  /** As API and worker sign in, by way of `port`. */
  applicationUrl(port: number): string {
    const url = new URL(this.running.applicationUrl);
    url.port = String(port);
    return url.href;
  }

  ownerUrl(port: number): string {
    const url = new URL(this.running.url);
    url.port = String(port);
    return url.href;
  }

  /** The server's first process; the others end when they find it gone. */
  async kill(): Promise<void> {
    signal(this.pid, 'SIGKILL');
    await this.running.failed.catch(() => undefined);
    await this.running.stop();
  }

  /** One of the processes that serve somebody, or keep house: the server then ends all of them and recovers. */
  killBackend(pick: (of: readonly number[]) => number): void {
    const children = childrenOf(this.pid);
    if (children.length > 0) signal(pick(children), 'SIGKILL');
  }

  /** Tries for as long as the killed one's processes are still there. */
  async start(): Promise<void> {
    const { dataDir, port } = this;
    for (const end = performance.now() + AGAIN_FOR_MS; ; await sleep(100)) {
      try {
        this.running = await startEmbeddedPostgres({ dataDir, port, durable: true, say: () => undefined });
        return;
      } catch (error) {
        if (performance.now() > end) throw error;
      }
    }
  }

  /** All of its processes stand still (SIGSTOP): connections stay, and nothing answers. */
  standStill(): void {
    const first = this.pid;
    signal(first, 'SIGSTOP');
    this.stopped = [first, ...childrenOf(first)];
    for (const pid of this.stopped) signal(pid, 'SIGSTOP');
  }

  goOn(): void {
    for (const pid of this.stopped.splice(0).reverse()) signal(pid, 'SIGCONT');
  }

  async stop(): Promise<void> {
    this.goOn();
    await this.running.stop();
  }

  private get pid(): number {
    return recordedPid(this.dataDir, 'postgres');
  }
}
