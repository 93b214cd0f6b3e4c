import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders that API and workers share: the code of journeys, and the messages between the two. */
const COMMON = ['activities', 'libs', 'workflows'];
/** Is in these folders but not in a deployment: a local build has it and an image does not, though both are the same build. */
const FOR_TRYING_OUT = join('libs', 'scenarios', sep);
const SIXTEEN_HEX = 16;

/**
 * A hash that identifies the build. It is the same for an API and a worker of one build, wherever they run, and changes if any file changes that runs in a
 * journey or beside it. It is made from contents and not from times, because copying changes the times.
 * @param dist the build's folder, with `activities`, `libs` and `workflows`
 * @param lock the file with the version of every package
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

/** The version of this process's build; null if it runs from source. */
export const buildVersion = (): string | null => {
  if (import.meta.url.endsWith('.ts')) return null;
  const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  return (known ??= versionOf(at('../../'), at('../../../package-lock.json')));
};
