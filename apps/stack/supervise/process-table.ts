import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether a process with this number runs now, also if it is somebody else's. A zombie does not count, because it has ended. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Whether nobody has waited for the ended process yet, as in a container without an init: it still has its number. */
function isZombie(pid: number): boolean {
  const stat = linuxFile(pid, 'stat');
  return stat !== undefined && afterName(stat)[0] === 'Z';
}

/** Tells a process from a later one with the same number, by its start and, on Linux, also by the boot. */
export function birthOf(pid: number): string | undefined {
  const stat = linuxFile(pid, 'stat');
  if (stat !== undefined) {
    const startTicks = afterName(stat)[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${startTicks}`;
  }
  return fromPs(pid, 'lstart=');
}

export function commandLineOf(pid: number): string | undefined {
  return linuxFile(pid, 'cmdline')?.replaceAll('\0', ' ') ?? fromPs(pid, 'args=');
}

/** The fields of /proc/<pid>/stat from the third on. The second is a name in brackets, and may contain spaces. */
function afterName(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function linuxFile(pid: number, name: string): string | undefined {
  const file = `/proc/${pid}/${name}`;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // not Linux, or the process has just ended: the caller asks another way or takes it as gone
  }
}

function fromPs(pid: number, column: string): string | undefined {
  if (existsSync('/proc/self/stat')) return undefined; // Linux has answered already: there is no such process
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined; // ps ends with 1 for a process that does not exist
  }
}
