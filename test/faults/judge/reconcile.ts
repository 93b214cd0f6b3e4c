import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contradiction, type Contradiction } from './contradiction.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the program has a reconciliation of its own, that has nothing to say either. */
export const askReconcile = async (env: Readonly<Record<string, string>>): Promise<Contradiction[]> => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  if (!scripts['reconcile']) return [];
  const args = [`${root}apps/stack/bootstrap.mjs`, 'reconcile'];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: root, env: { ...env }, timeout: 300_000 },
      (error, stdout, stderr) => {
        resolve(error ? [contradiction('reconcile', 'all', `${stdout}${stderr}`.trim().slice(-2_000))] : []);
      },
    );
  });
};
