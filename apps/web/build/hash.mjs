import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, WEB } from './folders.mjs';

/** A hash of everything that the pages are made of: their sources, the API's document, the packages. */
export const hashOfPages = (document) => {
  const hash = createHash('sha256');
  for (const path of [document, join(ROOT, 'package-lock.json'), ...sources()].sort())
    hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
};

const sources = () =>
  readdirSync(WEB, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
