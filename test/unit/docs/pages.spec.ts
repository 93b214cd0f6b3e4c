import { expect, test } from '@jest/globals';
import { globSync, readFileSync, statSync } from 'node:fs';
import { PICTURES } from '../../../apps/pictures/table.js';

const MOST_BYTES = 1_500_000;
const files = (): string[] => globSync('docs/images/pages/*.png');

/** Of the table, in its order, those of which a picture was taken. */
const taken = (): string[] => PICTURES.map(({ name }) => name).filter((name) => names().includes(name));
const names = (): string[] => files().map((file) => file.replace(/^.*\//, '').replace(/\.png$/, ''));

test('docs/pages.md has every page of which there is a picture, in the order of the table', () => {
  const shown = [
    ...readFileSync('docs/pages.md', 'utf8').matchAll(/^!\[.*\]\(images\/pages\/(.+)\.png\)$/gm),
  ];
  expect(shown.map(([, name]) => name)).toEqual(taken());
  expect(taken().length).toBeGreaterThan(10);
});

test('there is no picture that nobody sees, and all of them are small', () => {
  expect(names().sort()).toEqual(taken().sort());
  expect(files().reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(MOST_BYTES);
});
