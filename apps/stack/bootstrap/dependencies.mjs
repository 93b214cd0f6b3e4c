import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/**
 * Installs what package-lock.json names, unless it is there already. Errors are printed and warnings are not: most warnings would say that packages do not
 * support this Node, which will not run them.
 */
export async function installDependencies() {
  const why = whyInstall();
  if (!why) return;
  process.stderr.write(`Installing the dependencies (${why}): npm ci, half a minute to three minutes …\n`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const status = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci ended with ${status}. Its messages above say why.`);
}

/** Says why an install is needed; undefined where it is not. npm records what it installed in node_modules/.package-lock.json, as its last act. */
function whyInstall() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return 'node_modules is missing or incomplete';
  const installed = packagesIn(record);
  for (const [path, { version, optional, link }] of Object.entries(
    packagesIn(join(root, 'package-lock.json')),
  )) {
    if (path === '' || link) continue;
    const present = installed[path];
    if (present ? present.version !== version : !optional) return `${path} ${version} is not there`;
  }
  return undefined;
}

function packagesIn(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}
