import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { RunAs } from './run-as.js';
import type { SystemUser } from './system-user.js';

export interface ClusterPlan {
  initdb: string;
  folder: string;
  superuser: string;
  password: string;
  user: SystemUser | undefined;
  run: RunAs;
}

/** Makes the cluster, once. It gets its final name only when it is whole, so that a start that was killed here leaves no half a cluster under that name. */
export async function ensureCluster(plan: ClusterPlan): Promise<void> {
  if (existsSync(plan.folder)) return;
  const unfinished = `${plan.folder}.unfinished`;
  const passwordFile = `${plan.folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, plan.password, { mode: 0o600 });
  if (plan.user) for (const path of [unfinished, passwordFile]) chownSync(path, plan.user.uid, plan.user.gid);
  try {
    // The builtin provider sorts alike on every machine, whatever locales the machine has.
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const { command, args, ...ids } = plan.run(plan.initdb, [
      `--pgdata=${unfinished}`,
      `--username=${plan.superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      ...locale,
    ]);
    await promisify(execFile)(command, args, { ...ids, cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, plan.folder);
}
