import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, isRunning } from './process-table.js';

interface Holder {
  pid: number;
  birth: string | undefined;
}

/**
 * Takes DATA_DIR for this process, or throws an error that says who has it. A lock does not count if its process is gone, or if its process number belongs to
 * another process by now.
 */
export function lockDataDir(dataDir: string): () => void {
  // Others may pass through the folder, but not list it: as root, PostgreSQL runs as another user, and its folder is in here.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const lock = join(dataDir, 'lock');
  const mine = join(dataDir, `lock.${process.pid}`);
  const content = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) } satisfies Holder);
  writeFileSync(mine, content);
  try {
    // A hard link, because it appears complete, and fails if there is a lock: no reader sees half a lock, and no two processes get it.
    while (!linked(mine, lock)) {
      const holder = readHolder(lock);
      if (holder && holds(holder)) {
        throw new Error(
          `DATA_DIR ${dataDir} is in use by process ${holder.pid}: stop that one, or set DATA_DIR=…`,
        );
      }
      if (holder) setAside(lock, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    if (readFileSync(lock, 'utf8') === content) rmSync(lock);
  };
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // let go of just now
    throw new Error(`${lock} is not readable as a lock; if nothing runs, remove it`, { cause: error });
  }
}

function holds({ pid, birth }: Holder): boolean {
  return isRunning(pid) && (birth === undefined || birth === birthOf(pid));
}

/** Renames the lock first, and looks at it then, because somebody quicker may have put a lock of their own there in between. */
function setAside(lock: string, expected: Holder): void {
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== JSON.stringify(expected)) linked(aside, lock);
  rmSync(aside);
}
