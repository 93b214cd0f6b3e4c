import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import type { Finding } from '../report/finding.js';

const BUILT = join(projectRoot, 'dist/apps/web');
/** The page with which each role begins. */
const FIRST = ['today/page.tsx', 'stuck/page.tsx', 'audit/page.tsx', 'caseload/page.tsx'];
const LIMIT_KB = { js: 210, css: 24 };

/** An entry of Vite's manifest, which has the name of the source as its key. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** The chunks of these names, with all that they import. */
const withImports = (manifest: Manifest, names: readonly string[], seen = new Set<string>()): Set<string> => {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    withImports(manifest, manifest[name]!.imports ?? [], seen);
  }
  return seen;
};

/** Size of the files as they are sent, compressed: kB of 1,000 bytes. */
const kB = (files: readonly string[]): number =>
  [...new Set(files)].reduce((sum, file) => sum + statSync(join(BUILT, `${file}.gz`)).size, 0) / 1_000;

/** The bytes that a browser has to load before each page is there, from the pages as they are built. */
export const bytesOfPages = (): Finding[] => {
  const manifest = JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8')) as Manifest;
  const entry = Object.keys(manifest).find((name) => manifest[name]!.isEntry)!;
  const ofPage = (page: string): { readonly js: number; readonly css: number } => {
    const chunks = [...withImports(manifest, [entry, page])].map((name) => manifest[name]!);
    return { js: kB(chunks.map(({ file }) => file)), css: kB(chunks.flatMap(({ css = [] }) => css)) };
  };
  const parts = Object.keys(manifest)
    .filter((name) => /\/[a-z-]*page\.tsx$/.test(name))
    .map((page) => ({ page, ...ofPage(page) }))
    .map(({ page, js, css }) => `${page}: ${js.toFixed(0)} kB of JavaScript, ${css.toFixed(0)} kB of CSS`);
  const most = (kind: 'js' | 'css'): number => Math.max(...FIRST.map((page) => ofPage(page)[kind]));
  return (['js', 'css'] as const).map((kind) => ({
    what: `${kind === 'js' ? 'JavaScript' : 'CSS'} of a first page, compressed: kB`,
    ...{ value: most(kind), interval: null, limit: LIMIT_KB[kind], bound: 'at most' as const, parts },
  }));
};
