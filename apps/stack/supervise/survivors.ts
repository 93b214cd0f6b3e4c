import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, isRunning } from './process-table.js';

/** What a watchdog writes about the server it runs (watchdog.mjs). */
interface ServerRecord {
  name: string;
  pid: number;
  mark: string;
  stopSignal: NodeJS.Signals;
  graceMs: number;
}

/**
 * Stops servers that an earlier start left behind: those that a watchdog is stopping at this moment, and those whose watchdog was killed as well (`killall -9
 * node` does that). A process is touched only when its command line shows that it is ours.
 */
export async function stopSurvivors(dataDir: string, say: (line: string) => void): Promise<void> {
  const folder = join(dataDir, 'run');
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) {
    const record = readRecord(join(folder, file));
    if (record && isOurs(record)) {
      say(`${record.name} of an earlier start is still there: stopping it`);
      await stop(record);
    }
    rmSync(join(folder, file), { force: true });
  }
}

function readRecord(file: string): ServerRecord | undefined {
  if (!file.endsWith('.json') || !existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as ServerRecord;
}

async function stop({ name, pid, stopSignal, graceMs }: ServerRecord): Promise<void> {
  signal(pid, stopSignal);
  if (await endsWithin(pid, graceMs)) return;
  signal(pid, 'SIGKILL');
  if (!(await endsWithin(pid, 5_000)))
    throw new Error(`${name} of an earlier start (process ${pid}) does not end`);
}

function isOurs({ pid, mark }: ServerRecord): boolean {
  return isRunning(pid) && (commandLineOf(pid)?.includes(mark) ?? false);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it has ended by itself meanwhile
  }
}

async function endsWithin(pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (!isRunning(pid)) return true;
    await sleep(50);
  }
  return !isRunning(pid);
}
