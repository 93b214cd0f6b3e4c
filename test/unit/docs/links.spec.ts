import { describe, expect, test } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DOCUMENTS = ['*.md', 'docs/**/*.md', 'apps/**/*.md', 'libs/**/*.md', 'workflows/*.md'].flatMap(
  (pattern) => globSync(pattern, { exclude: (name) => name === 'node_modules' || name === 'dist' }),
);

interface Link {
  readonly text: string;
  /** From the root of the project. */
  readonly file: string;
}

/** Links to files of the project; what is quoted in a block is no link. */
const linksIn = (document: string): Link[] =>
  [
    ...readFileSync(document, 'utf8')
      .replaceAll(/^```[\s\S]*?^```/gm, '')
      .matchAll(/\[([^\]]+)\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g),
  ].map(([, text, to]) => ({ text: text!, file: join(dirname(document), to!) }));

test('there are documents, and links in them', () => {
  expect(DOCUMENTS.length).toBeGreaterThan(40);
  expect(linksIn('docs/walk.md').length).toBeGreaterThan(30);
});

test.each(DOCUMENTS)('every file that %s leads to is there', (document) => {
  expect(linksIn(document).filter(({ file }) => !existsSync(file))).toEqual([]);
});

describe('the walk', () => {
  const names = linksIn('docs/walk.md').flatMap(({ text, file }) => {
    const [, name] = /^`(\w+)`$/.exec(text) ?? [];
    return name === undefined ? [] : [[name, file] as const];
  });

  test.each(names)('%s is in %s', (name, file) => {
    expect(readFileSync(file, 'utf8')).toMatch(
      new RegExp(
        `export (async )?(abstract )?(class|const|function|interface|type) ${name}\\b|const ${name} =`,
      ),
    );
  });
});

test('every file that the rules point to is there', () => {
  const pointers = [...readFileSync('docs/rules.md', 'utf8').matchAll(/`([a-z-]+(?:\/[a-z.-]+)+\.ts)`/g)];
  expect(pointers.length).toBeGreaterThan(30);
  const missing = pointers
    .map(([, file]) => file!)
    .filter((file) => !['', 'libs/journey'].some((room) => existsSync(join(room, file))));
  expect(missing).toEqual([]);
});

test('the front page is read in a few minutes', () => {
  expect(readFileSync('README.md').length).toBeLessThanOrEqual(8 * 1024);
});
