import { expect, test } from '@jest/globals';
import { globSync, readFileSync, statSync } from 'node:fs';
import { PICTURES } from '../../../apps/pictures/table.js';

const MOST_BYTES = 1_500_000;
const files = (): string[] => globSync('docs/images/pages/*.png');

test('docs/pages.md has every page of the table, in its order', () => {
  const shown = [
    ...readFileSync('docs/pages.md', 'utf8').matchAll(/^!\[.*\]\(images\/pages\/(.+)\.png\)$/gm),
  ];
  expect(shown.map(([, name]) => name)).toEqual(PICTURES.map(({ name }) => name));
});

test('there is no picture that nobody sees, and all of them are small', () => {
  expect(files().map((file) => file.replace(/^.*\//, '')).sort()).toEqual(
    PICTURES.map(({ name }) => `${name}.png`).sort(),
  );
  expect(files().reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(MOST_BYTES);
});
