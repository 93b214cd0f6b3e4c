import { spawnSync } from 'node:child_process';
import type { SystemUser } from './system-user.js';

export interface Invocation {
  command: string;
  args: string[];
  uid?: number;
  gid?: number;
}

export type RunAs = (command: string, args: string[]) => Invocation;

/**
 * How to run PostgreSQL's programs as `user`. Root's own folders are often closed to everybody else (`mktemp -d` makes
 * such a one), and then that user reaches neither the programs nor the data. Instead of opening root's folders, the
 * process keeps the one right to pass through them.
 */
export function runAs(user: SystemUser | undefined, mustReach: string[]): RunAs {
  if (!user) return (command, args) => ({ command, args });
  const plainly: RunAs = (command, args) => ({ command, args, ...user });
  if (mustReach.every((path) => reaches(plainly, path))) return plainly;

  const ids = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  const right = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const passing: RunAs = (command, args) => ({
    command: 'setpriv',
    args: [...ids, ...right, command, ...args],
  });
  const closed = mustReach.filter((path) => !reaches(passing, path));
  if (closed.length === 0) return passing;
  throw new Error(
    `PostgreSQL does not run as root, and the user \`postgres\` cannot reach ${closed.join(' and ')}. ` +
      'Use a folder that others may pass through, or start this as an ordinary user, or set DATABASE_URL.',
  );
}

function reaches(run: RunAs, path: string): boolean {
  const { command, args, ...ids } = run('test', ['-x', path]);
  return spawnSync(command, args, { ...ids, cwd: '/', stdio: 'ignore' }).status === 0;
}
