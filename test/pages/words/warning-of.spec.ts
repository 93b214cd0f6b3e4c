import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import type { GroupBounds } from '#journey/model/policy';
import { groupWarnings } from '#track/rules/group';
import type { Group } from '#track/state';
import { warningOf } from '../../../apps/web/words/warning-of.js';

const bounds = { min: 4, max: 2 } as unknown as GroupBounds;
const group = (kind: string, size: number): Group =>
  ({ kind, capacity: 2, roster: Array.from({ length: size }, (_, index) => index) }) as unknown as Group;

describe('a warning has words', () => {
  test('of a group: too few on the roster, too many', () => {
    const [few, many] = [
      groupWarnings(group('clients', 3), bounds),
      groupWarnings(group('couples', 5), bounds),
    ];
    expect(few.map(warningOf)).toEqual([
      { word: 'warning.tooFew', values: { size: '3', needed: '4', of: 'clients' }, date: null },
      { word: 'warning.tooMany', values: { size: '3', needed: '2', of: 'clients' }, date: null },
    ]);
    expect(many.map(warningOf)).toEqual([
      { word: 'warning.tooMany', values: { size: '5', needed: '2', of: 'couples' }, date: null },
    ]);
  });

  test('of a calendar: its holidays end', () => {
    const source = readFileSync(join(projectRoot, 'apps/api/features/sites/read-calendar.ts'), 'utf8');
    const [, said = ''] = /`(The holidays end with \$\{last\}[^`]*)`/.exec(source) ?? [];
    expect(warningOf(said.replace('${last}', '2027-12-25'))).toEqual({
      ...{ word: 'warning.holidaysEnd', values: {}, date: '2027-12-25' },
    });
  });

  test('and none for what nobody has written words for', () => {
    expect(warningOf('The roof leaks')).toBeNull();
  });
});
