import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Processes that `parent` has started and that run still. */
export const childrenOf = (parent: number): number[] =>
  execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, of]) => of === parent)
    .map(([pid]) => pid!);

/** The process that the stack's watchdog has written down. @throws where there is none */
export const recordedPid = (dataDir: string, file: string): number => {
  const record = join(dataDir, 'run', `${file}.json`);
  if (!existsSync(record)) throw new Error(`${file} does not run`);
  return (JSON.parse(readFileSync(record, 'utf8')) as { pid: number }).pid;
};

/** False where the process has just ended. */
export const signal = (pid: number, name: NodeJS.Signals): boolean => {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
};
