import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { lastLines } from '#stack/supervise/last-lines';
import { watchdog } from '#stack/supervise/watchdog-path';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** One of ours as it is deployed, in a process of its own that can be killed and started again. */
export class Program {
  private guard: ChildProcess | null = null;
  private pid: number | null = null;
  private readonly record: string;
  private readonly log: string;

  /**
   * @param main its file in `dist`
   * @param env all that it is told: nothing of this process's own settings reaches it
   */
  constructor(
    readonly name: string,
    private readonly main: string,
    private readonly env: Readonly<Record<string, string>>,
    folder: string,
  ) {
    for (const one of ['logs', 'run']) mkdirSync(join(folder, one), { recursive: true });
    this.record = join(folder, 'run', `${name}.json`);
    this.log = join(folder, 'logs', `${name}.log`);
  }

  /** The end of its log, for somebody who has to find out why. */
  get lastWords(): string {
    return `${this.name}:\n${lastLines(this.log, 15)}`;
  }

  /** Resolves when the process is there; it may not be ready yet. Under a watchdog, so that none outlives the test. */
  async start(): Promise<void> {
    const file = join(root, 'dist', this.main);
    if (!existsSync(file)) throw new Error(`${file} is not built: run the tests with npm test.`);
    rmSync(this.record, { force: true });
    const log = openSync(this.log, 'a');
    const order = {
      ...{ name: this.name, command: process.execPath, args: [file], recordFile: this.record },
      ...{ stopSignal: 'SIGTERM', graceMs: 20_000, mark: file },
    };
    const guard = spawn(process.execPath, [watchdog, JSON.stringify(order)], {
      detached: true,
      stdio: ['pipe', log, log],
      env: this.env,
    });
    closeSync(log);
    guard.stdin?.on('error', () => undefined); // its reader may be gone first
    guard.once('exit', () => {
      if (this.guard === guard) this.pid = null;
    });
    this.guard = guard;
    while (guard.exitCode === null && !existsSync(this.record)) await sleep(10);
    if (guard.exitCode !== null) throw new Error(`${this.name} did not start: see ${this.log}`);
    this.pid = (JSON.parse(readFileSync(this.record, 'utf8')) as { pid: number }).pid;
  }

  /** Ends it as a crash would. Resolves when it has ended. */
  async kill(): Promise<void> {
    const { guard, pid } = this;
    if (!guard || pid === null) return;
    const ended = once(guard, 'exit');
    process.kill(pid, 'SIGKILL');
    await ended;
  }

  /** Asks it to stop; whatever does not in time is killed. */
  async stop(): Promise<void> {
    const { guard } = this;
    if (!guard || guard.exitCode !== null || guard.signalCode !== null) return;
    const ended = once(guard, 'exit');
    guard.stdin?.end();
    await ended;
  }
}
