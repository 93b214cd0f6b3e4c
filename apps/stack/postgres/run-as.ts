import { spawnSync } from 'node:child_process';
import type { SystemUser } from './system-user.js';

export interface Invocation {
  command: string;
  args: string[];
  uid?: number;
  gid?: number;
}

export type RunAs = (command: string, args: string[]) => Invocation;

/** Capabilities with which a process may pass through closed folders. The first one allows less, and containers often lack it. */
const RIGHTS_TO_PASS = ['dac_read_search', 'dac_override'];

/**
 * Says how to run PostgreSQL's programs as `user`. Root's own folders are often closed to everybody else (as `mktemp -d` makes them), and then that user
 * reaches neither the programs nor the data. Instead of opening root's folders, the process keeps the one right to pass through them.
 */
export function runAs(user: SystemUser | undefined, mustReach: string[]): RunAs {
  if (!user) return (command, args) => ({ command, args });
  const plainly: RunAs = (command, args) => ({ command, args, ...user });
  const ways = [plainly, ...RIGHTS_TO_PASS.map((right) => passing(user, right))];
  const way = ways.find((run) => mustReach.every((path) => reaches(run, path)));
  if (way) return way;
  const closed = mustReach.filter((path) => !reaches(plainly, path));
  throw new Error(
    `PostgreSQL does not run as root, and the user \`postgres\` cannot reach ${closed.join(' and ')}. ` +
      'Use a folder that others may pass through, or start this as an ordinary user, or set DATABASE_URL.',
  );
}

function passing({ uid, gid }: SystemUser, right: string): RunAs {
  const ids = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  // Without no_setuid_fixup the capability would not count where a program asks the kernel what it may do: access(2).
  const rights = [`--inh-caps=+${right}`, `--ambient-caps=+${right}`, '--securebits=+no_setuid_fixup'];
  return (command, args) => ({ command: 'setpriv', args: [...ids, ...rights, command, ...args] });
}

function reaches(run: RunAs, path: string): boolean {
  const { command, args, ...ids } = run('test', ['-x', path]);
  return spawnSync(command, args, { ...ids, cwd: '/', stdio: 'ignore' }).status === 0;
}
