import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

const document = readFileSync('docs/findings.md', 'utf8');
const rows = document
  .split('\n')
  .filter((line) => /^\| [HWA]\d+ /.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '').trim()))
  .map(([number, , mend, shown]) => ({ number: number!, mend: mend!, shown: shown! }));

const OPEN = '**Open:**';
const isOpen = ({ mend }: { readonly mend: string }): boolean => mend.startsWith(OPEN);
const isMended = ({ mend }: { readonly mend: string }): boolean => !mend.includes(OPEN);

const upTo = (letter: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);

test('every finding has one row, in its order, and there is no other', () =>
  expect(rows.map(({ number }) => number)).toEqual([...upTo('H', 21), ...upTo('W', 26), ...upTo('A', 18)]));

test('how many are mended, in part and open is as the rows have it', () => {
  const [mended, open] = [rows.filter(isMended).length, rows.filter(isOpen).length];
  expect(document).toContain(
    `${mended} are mended, ${rows.length - mended - open} are mended in part, ${open} are open.`,
  );
});

test.each(rows.map((row) => [row.number, row] as const))('%s is shown by tests that are there', (_, row) => {
  const files = [...row.shown.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file!);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  if (!isOpen(row)) expect(files).not.toEqual([]);
});
