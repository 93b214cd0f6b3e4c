import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Files that are compiled or are a part of the pages; without the types that the build itself makes from the API's document. */
const IS_SOURCE = /(?<!\.d)\.(tsx?|json|css|html|svg|mjs)$/;
const folders = ['activities', 'apps', 'libs', 'workflows'];
const settings = [
  'nest-cli.json',
  'package-lock.json',
  'package.json',
  'tsconfig.build.json',
  'tsconfig.json',
];

/** A hash of everything that the build reads. It hashes contents and not times, because a checkout or a copy changes times. */
export function hashOfSources() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const path of [...settings, ...folders.flatMap(sourcesIn)].sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function sourcesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && IS_SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length));
}
