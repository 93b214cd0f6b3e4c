import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What API and workers have in common: what journeys are made of, and the words in which the two speak of them. */
const COMMON = ['activities', 'libs', 'workflows'];
/** Among them and in no deployment: a local build has them, an image has not, and both are the same build. */
const FOR_TRYING_OUT = join('libs', 'scenarios', sep);
const SIXTEEN_HEX = 16;

/**
 * Which build this is: the same for an API and a worker of the same build, wherever they run; another one as soon as any file
 * is another one that runs in a journey or beside it. Contents and not times, as a copy changes times.
 * @param dist what was built: `activities`, `libs` and `workflows` are in it
 * @param lock names the version of every package
 */
export const versionOf = (dist: string, lock: string): string => {
  const hash = createHash('sha256');
  const built = COMMON.flatMap((folder) => builtIn(join(dist, folder)));
  for (const path of built.filter((one) => !relative(dist, one).startsWith(FOR_TRYING_OUT)).sort()) {
    hash.update(`\0${relative(dist, path).split(sep).join('/')}\0`).update(readFileSync(path));
  }
  if (existsSync(lock)) hash.update('\0lock\0').update(readFileSync(lock));
  return hash.digest('hex').slice(0, SIXTEEN_HEX);
};

const builtIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.c?js$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

let known: string | undefined;

/** That of this process; null where it runs from source, which no build is. */
export const buildVersion = (): string | null => {
  if (import.meta.url.endsWith('.ts')) return null;
  const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  return (known ??= versionOf(at('../../'), at('../../../package-lock.json')));
};
