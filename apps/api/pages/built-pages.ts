import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A file of the pages, as it was built and as it was compressed then. */
export interface BuiltFile {
  readonly type: string;
  readonly plain: Buffer;
  /** Compressed bodies by the name of the encoding, the shortest first. */
  readonly encoded: readonly (readonly [encoding: string, body: Buffer])[];
}

export interface BuiltPages {
  /** The one HTML document. Its scripts choose the page by the address. */
  readonly index: BuiltFile;
  /** Files by name. Each name has a hash of the file's content in it. */
  readonly assets: ReadonlyMap<string, BuiltFile>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const fileAt = (path: string): BuiltFile => ({
  type: TYPES[extname(path)] ?? 'application/octet-stream',
  plain: readFileSync(path),
  encoded: ENCODINGS.filter(([, ending]) => existsSync(path + ending)).map(
    ([encoding, ending]) => [encoding, readFileSync(path + ending)] as const,
  ),
});

/**
 * The pages of a folder, in memory: some megabytes, read once, so that no request touches the disk and none names a path of it.
 * @throws Error where they are not built
 */
export const readBuiltPages = (folder: string): BuiltPages => {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) throw new Error('The pages are not built: npm run build');
  const names = readdirSync(join(folder, 'assets')).filter((name) => extname(name) in TYPES);
  return {
    index: fileAt(index),
    assets: new Map(names.map((name) => [name, fileAt(join(folder, 'assets', name))])),
  };
};
