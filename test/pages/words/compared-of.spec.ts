import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { comparedOf, dueSaid, saysOf } from '../../../apps/web/words/compared-of.js';

const folder = join(projectRoot, 'libs/journey/compare');
const sources = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

/** The sentences that a comparison writes down itself, in quotes after this name. What it takes over from a rule has the words of needs-of.spec.ts. */
const written = (name: 'what' | 'says'): readonly string[] => [
  ...new Set(
    [...sources.matchAll(new RegExp(`\\b${name}: '([^']+)'(?! in )`, 'g'))].map(([, said]) => said!),
  ),
];

describe('what a comparison of policies writes has words', () => {
  test('what it is about', () => {
    expect(written('what').length).toBeGreaterThan(25);
    expect(written('what').filter((said) => comparedOf(said) === null)).toEqual([]);
  });

  test('what a policy says of it', () => {
    expect(written('says').length).toBeGreaterThan(10);
    expect(written('says').filter((said) => saysOf(said) === null)).toEqual([]);
  });

  test.each([
    ['follow-up at 30 days', { word: 'compared.followUp', values: { days: '30' } }],
    ['attempt at the follow-up at 7 days', { word: 'compared.followUpAttempt', values: { days: '7' } }],
    ['2026-12-07.mon-0900 moved', { word: 'compared.moved', values: { session: '2026-12-07.mon-0900' } }],
    [
      'attendanceRecorded after the ending',
      { word: 'compared.afterEnding', values: { event: 'attendanceRecorded' } },
    ],
    [
      'C-SSRS after PHQ-9 item 9',
      { word: 'compared.askedFor', values: { instrument: 'C-SSRS', list: 'PHQ-9 item 9' } },
    ],
    ['PHQ-9', null],
  ])('%s', (said, expected) => {
    expect(comparedOf(said)).toEqual(expected);
  });

  test.each([
    ['refused', ['says.refused']],
    ['unmet: daysAtTier, deliveredHours', ['says.unmet']],
    ['reports a relapse, asks the clinician: dilute', ['says.reportsRelapse', 'says.diluteTest']],
    ['pregnantInjecting, pregnant', ['inLine.pregnantInjecting', 'inLine.pregnant']],
    ['2026-12-10T17:00:00.000Z', undefined],
    ['refused, a full moon', undefined],
  ])('what it says: %s', (said, expected) => {
    expect(saysOf(said)?.map(({ word }) => word)).toEqual(expected);
  });

  test('how a clock stands, with who hears of it', () => {
    const [due, first, second] = [
      '2026-12-10T17:00:00.000Z',
      '2026-12-11T17:00:00.000Z',
      '2026-12-12T17:00:00.000Z',
    ];
    expect(dueSaid(`due ${due}`)).toEqual({ dueAt: due, rung: null, hear: [], every: null });
    expect(
      dueSaid(
        `due ${due}, overdue, rung 2; clinician ${first}, supervisor ${second}, and again every 15 minutes`,
      ),
    ).toEqual({
      dueAt: due,
      rung: '2',
      hear: [
        { role: 'clinician', at: first },
        { role: 'supervisor', at: second },
      ],
      every: '15',
    });
    expect(dueSaid('refused')).toBeNull();
  });
});
