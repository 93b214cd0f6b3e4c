import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './root.mjs';

/** Removes what was built from a source that no longer exists: a migration that was left behind would still be run. */
export function removeStale() {
  const dist = join(root, 'dist');
  // The pages are left out, because they are bundles of many sources, and their folder is emptied whenever they are built.
  const pages = join(dist, 'apps/web') + sep;
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.js(\.map)?$/.test(entry.name)) continue;
    const built = join(entry.parentPath ?? entry.path, entry.name);
    if (built.startsWith(pages)) continue;
    const source = join(root, built.slice(dist.length).replace(/\.js(\.map)?$/, '.ts'));
    if (!existsSync(source)) rmSync(built);
  }
}
