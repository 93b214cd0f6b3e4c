import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { faultInWords } from '../../../apps/web/plans/fault-in-words.js';

test.each([
  ['hoursPerDay from 3 to 4', 'hours a day from 3 to 4'],
  ['slot mon-group: weekday one of 1, 3, as morning meets', 'weekday one of 1, 3, as morning meets'],
  ['modeReason: why telehealth', 'the reason for telehealth: why telehealth'],
  ['9 to 20 hours a week (the schedule has 6)', '9 to 20 hours a week (the schedule has 6)'],
])('%s is read as %s', (needed, words) => expect(faultInWords(needed)).toBe(words));

test('whatever the rules of a schedule name a field by, people have a name for', () => {
  const sources = ['schedule', 'slots', 'groups'].map((file) =>
    readFileSync(join(projectRoot, `libs/journey/rules/${file}.ts`), 'utf8'),
  );
  // Of what is said: braces hold numbers and codes.
  const said = sources
    .flatMap((source) => [...source.matchAll(/\bfault\(\s*(?:'R-[A-Z-]+',\s*)?[`']([^`']+)[`']/g)])
    .map(([, needed]) => faultInWords(needed!.replaceAll(/\$\{[^}]*\}/g, '1')));
  expect(said.length).toBeGreaterThan(8);
  expect(said.filter((words) => /[a-z][A-Z]/.test(words))).toEqual([]);
});
