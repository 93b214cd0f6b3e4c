import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { AccessRule, Condition } from '#access/access-rule';
import { accessRules } from '#access/rules';

const document = readFileSync(new URL('../../../docs/access.md', import.meta.url), 'utf8');
const cells = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('| A-'))
  .map(cells);

const WORDS: Record<keyof Condition, string> = {
  atSite: 'at their site',
  theirs: 'in their caseload',
  glass: 'glass broken',
  onCall: 'a high risk or relapse of another’s report unsettled',
  unassigned: 'no clinician yet',
  author: 'their own',
  taskRole: 'for',
  urgentTask: 'for on call',
};

const whenOf = ({ when = {} }: AccessRule): string =>
  Object.entries(when)
    .map(([key, value]) => {
      const words = WORDS[key as keyof Condition];
      return value === false ? `not ${words}` : words + (typeof value === 'string' ? ` ${value}` : '');
    })
    .join(', ') || '—';

test('docs/access.md has the rules as they are, and no other', () => {
  const expected = accessRules.map(([id, rule]) => [
    id,
    rule.roles.join(', '),
    rule.actions.join(', '),
    rule.subjects.join(', '),
    whenOf(rule),
    rule.title,
  ]);
  expect(rows).toEqual(expected);
});
