import { expect, test } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from '../support/built-pages.js';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(PAGES, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

/** A chunk with everything that it cannot do without. */
const withImports = (names: readonly string[], seen = new Set<string>()): Set<string> => {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    withImports(manifest[name]!.imports ?? [], seen);
  }
  return seen;
};

const kB = (files: Iterable<string>): number =>
  [...new Set(files)].reduce((sum, file) => sum + statSync(join(PAGES, `${file}.gz`)).size, 0) / 1_000;

const ENTRY = Object.keys(manifest).find((name) => manifest[name]!.isEntry)!;
const FIRST = ['caseload/page.tsx'];

test('the first page is small: compressed, 210 kB of JavaScript and 24 kB of CSS at most', () => {
  const chunks = [...withImports([ENTRY, ...FIRST])].map((name) => manifest[name]!);
  expect(kB(chunks.map(({ file }) => file))).toBeLessThan(210);
  expect(kB(chunks.flatMap(({ css = [] }) => css))).toBeLessThan(24);
});

/** kB of the largest form, that of a plan. */
const LARGEST_FORM = 40;

test('a form is loaded when it is opened, and is small', () => {
  const before = withImports([ENTRY, ...FIRST]);
  const forms = Object.keys(manifest).filter((name) => /^milestones\/.*\.tsx$/.test(name));
  expect(forms.length).toBeGreaterThan(30);
  for (const name of forms) {
    const more = [...withImports([name])]
      .filter((chunk) => !before.has(chunk))
      .map((chunk) => manifest[chunk]!.file);
    expect([name, kB(more) < LARGEST_FORM]).toEqual([name, true]);
  }
});

test('charts come with Progress alone, and are small', () => {
  const before = withImports([ENTRY, ...FIRST]);
  const more = [...withImports(['journey/progress/page.tsx'])].filter((chunk) => !before.has(chunk));
  expect(kB(more.map((chunk) => manifest[chunk]!.file))).toBeLessThan(60);
});
