import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { FIRST_PARTS, isFirst } from '../../../apps/web/words/first-parts.js';

const WEB = join(projectRoot, 'apps/web');
const wordsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(WEB, `words/${language}.json`), 'utf8')) as Record<string, string>;
const ids = Object.keys(wordsOf('en'));

/** What is open before all words are there: the pages without `needsAllWords` (apps/web/routes), and what lies over each. */
const FIRST = ['main.tsx', 'today/page.tsx', 'caseload/page.tsx', 'frame/me-page.tsx', 'find/find.tsx'];

/** What a file cannot do without: no types, and nothing that is loaded later. */
const IMPORT = /^(?:import|export) (?!type )[^';]*'(\.[^']+)'/gm;

const sources = (files: readonly string[], seen = new Map<string, string>()): Map<string, string> => {
  for (const file of files) {
    if (seen.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    seen.set(file, text);
    const imported = [...text.matchAll(IMPORT)].map(([, from]) => join(dirname(file), from!));
    sources(
      imported
        .flatMap((one) => [one.replace(/\.js$/, '.ts'), one.replace(/\.js$/, '.tsx')])
        .filter((one) => existsSync(one)),
      seen,
    );
  }
  return seen;
};

describe('the words of the first pages', () => {
  const first = [...sources(FIRST.map((file) => join(WEB, file)))].filter(
    ([file]) => !file.endsWith('words/first-parts.ts'),
  );

  test('are there with them: nothing that is loaded with them says another', () => {
    expect(first.length).toBeGreaterThan(80);
    const said = (id: string): string[] =>
      first
        .filter(([, text]) => {
          const part = id.split('.', 1)[0]!;
          return text.includes(`'${id}'`) || text.includes(`\`${part}.`);
        })
        .map(([file]) => file);
    const missing = ids.filter((id) => !isFirst(id)).flatMap((id) => said(id).map((file) => [id, file]));
    expect(missing).toEqual([]);
  });

  test('call a page in Find what it calls itself, whose own words come later', () => {
    const pages = ids.filter((id) => id.startsWith('find.page.')).map((id) => id.slice('find.page.'.length));
    expect(pages).toContain('emergency');
    for (const words of [wordsOf('en'), wordsOf('es')])
      for (const page of pages)
        expect([page, words[`find.page.${page}`]]).toEqual([
          page,
          words[`${page === 'merges' ? 'merge' : page}.title`],
        ]);
  });

  test('are few, and none of them is of a part that there is not', () => {
    expect(ids.filter(isFirst).length).toBeLessThan(ids.length / 2);
    const parts = new Set(ids.map((id) => id.split('.', 1)[0]));
    expect([...FIRST_PARTS].filter((part) => !parts.has(part))).toEqual([]);
  });
});
