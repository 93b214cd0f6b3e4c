import { describe, expect, test } from '@jest/globals';
import type { InstrumentCode } from '#instruments/instrument';
import { bandOf, isPositive } from '#instruments/reading';

type Edges = readonly (readonly [name: string, from: number, to: number])[];

const PHQ_9: Edges = [
  ['minimal', 0, 4],
  ['mild', 5, 9],
  ['moderate', 10, 14],
  ['moderately severe', 15, 19],
  ['severe', 20, 27],
];

/** docs/rules.md's table, by hand. */
const BANDS: Partial<Record<InstrumentCode, Edges>> = {
  'PHQ-9': PHQ_9,
  'PHQ-9-TEEN': PHQ_9,
  'GAD-7': [
    ['minimal', 0, 4],
    ['mild', 5, 9],
    ['moderate', 10, 14],
    ['severe', 15, 21],
  ],
  AUDIT: [
    ['low risk', 0, 7],
    ['hazardous', 8, 15],
    ['harmful', 16, 19],
    ['possible dependence', 20, 40],
  ],
  'DAST-10': [
    ['none', 0, 0],
    ['low', 1, 2],
    ['moderate', 3, 5],
    ['substantial', 6, 8],
    ['severe', 9, 10],
  ],
  'C-SSRS': [
    ['none', 0, 0],
    ['low', 1, 1],
    ['moderate', 2, 2],
    ['high', 3, 3],
  ],
};

const edges = Object.entries(BANDS).flatMap(([code, bands]) =>
  bands.map(([name, from, to]) => ({ code: code as InstrumentCode, name, from, to })),
);

describe('bandOf', () => {
  test.each(edges)('$code from $from to $to is $name', ({ code, name, from, to }) => {
    for (let total = from; total <= to; total += 1) expect(bandOf(code, total)?.name).toBe(name);
    expect(bandOf(code, from - 1)?.name).not.toBe(name);
    expect(bandOf(code, to + 1)?.name).not.toBe(name);
  });

  test.each(['PHQ-2', 'AUDIT-C', 'BAM-USE', 'PCL-5', 'SCOFF'] as const)(
    '%s has a cut and no bands',
    (code) => {
      expect(bandOf(code, 3)).toBeNull();
    },
  );

  test('what is off the scale has no band', () => {
    expect(bandOf('PHQ-9', 28)).toBeNull();
    expect(bandOf('PHQ-9', -1)).toBeNull();
  });
});

describe('isPositive', () => {
  test.each([
    ['PHQ-2', 3],
    ['BAM-USE', 1],
    ['PCL-5', 33],
    ['SCOFF', 2],
  ] as const)('%s is positive from %i on, whoever is asked', (code, cut) => {
    for (const sex of ['male', 'female', 'other'] as const) {
      expect(isPositive(code, cut - 1, sex)).toBe(false);
      expect(isPositive(code, cut, sex)).toBe(true);
    }
  });

  test.each([
    ['male', 4],
    ['female', 3],
    ['other', 3],
  ] as const)('AUDIT-C, %s: positive from %i on', (sex, cut) => {
    expect(isPositive('AUDIT-C', cut - 1, sex)).toBe(false);
    expect(isPositive('AUDIT-C', cut, sex)).toBe(true);
  });

  test.each(['PHQ-9', 'PHQ-9-TEEN', 'GAD-7', 'AUDIT', 'DAST-10', 'C-SSRS'] as const)(
    '%s has bands and no cut',
    (code) => {
      expect(isPositive(code, 3, 'other')).toBeNull();
    },
  );
});
