import { describe, expect, test } from '@jest/globals';
import { INSTRUMENT_CODES } from '#instruments/instrument';
import { INSTRUMENTS, byCode, byLoinc } from '#instruments/registry';

describe('the registry', () => {
  test.each([...INSTRUMENT_CODES])('%s stands under its own code', (code) => {
    expect(byCode(code).code).toBe(code);
  });

  test.each([
    ['55758-7', 'PHQ-2'],
    ['44261-6', 'PHQ-9'],
    ['89204-2', 'PHQ-9-TEEN'],
    ['70274-6', 'GAD-7'],
    ['75624-7', 'AUDIT'],
    ['75626-2', 'AUDIT-C'],
    ['82667-7', 'DAST-10'],
    ['93374-7', 'C-SSRS'],
  ])('LOINC %s is the total of %s', (loinc, code) => {
    expect(byLoinc(loinc)?.code).toBe(code);
  });

  test('takes no panel, no unknown code and no name of an object member for a total', () => {
    for (const loinc of ['69737-5', '44249-1', '', 'null', 'constructor']) expect(byLoinc(loinc)).toBeNull();
  });

  test('names no LOINC code twice', () => {
    const codes = Object.values(INSTRUMENTS).flatMap(({ loinc }) => loinc ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(Object.values(INSTRUMENTS))(
    '$code: bands cover the scale without gap or overlap',
    ({ min, max, bands }) => {
      expect(max).toBeGreaterThan(min);
      if (bands.length === 0) return;
      expect(bands[0]!.from).toBe(min);
      expect(bands.at(-1)!.to).toBe(max);
      bands.slice(1).forEach(({ from }, index) => expect(from).toBe(bands[index]!.to + 1));
      for (const { from, to } of bands) expect(to).toBeGreaterThanOrEqual(from);
    },
  );
});
