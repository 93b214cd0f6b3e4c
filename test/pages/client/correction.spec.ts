import { describe, expect, test } from '@jest/globals';
import { correctionOf, NO_NUMBER, valuesOf } from '../../../apps/web/journey/client/correction.js';

const before = valuesOf({
  ...{ id: '00000000-0000-4000-8000-000000000001', createdAt: '2026-01-01T00:00:00Z', mergedInto: null },
  ...{ family: 'Becker', given: 'Ines', birthDate: '1990-04-12', gender: null, phone: null, language: 'en' },
  ...{ recordSystem: 'urn:clinic', recordNumber: 'MR-1' },
  identifiers: [
    { system: 'urn:hospital', value: '77' },
    { system: 'urn:county', value: 'C-9' },
  ],
});
const reason = 'says so herself';

describe('what a correction sends', () => {
  test('is what somebody has changed, and the reason', () => {
    expect(correctionOf(before, { ...before, given: '', phone: '555', reason })).toEqual({
      ...{ given: null, phone: '555', reason },
    });
  });

  test('the further numbers all at once, as soon as one of them changes', () => {
    const [hospital, county] = before.identifiers;
    expect(correctionOf(before, { ...before, identifiers: [hospital!], reason })).toEqual({
      ...{ identifiers: [hospital], reason },
    });
    const more = { system: 'urn:insurer', value: '5' };
    expect(
      correctionOf(before, { ...before, identifiers: [hospital!, county!, NO_NUMBER, more], reason }),
    ).toEqual({ identifiers: [hospital, county, more], reason });
    // A row that was added, and left empty, changes nothing.
    expect(
      correctionOf(before, { ...before, identifiers: [...before.identifiers, NO_NUMBER], reason }),
    ).toEqual({ reason });
  });
});
