import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { documented, type OfferedEmergency } from '#consent/emergency';
import { runs } from '../property-parameters.js';

const NOW = Date.parse('2026-03-02T14:00:00Z');

const told: OfferedEmergency = {
  recipient: 'A physician on duty',
  affiliation: 'Example County Hospital',
  disclosedBy: null,
  disclosedAt: NOW - 60_000,
  nature: 'Found unconscious',
  told: 'Medicines and the last use',
};

const ELEMENTS: readonly (readonly [keyof OfferedEmergency, string])[] = [
  ['recipient', 'recipient: name of the medical personnel (42 CFR 2.51(c)(1))'],
  ['affiliation', 'affiliation: of the medical personnel, with a health care facility (42 CFR 2.51(c)(1))'],
  ['disclosedAt', 'disclosedAt: date and time (42 CFR 2.51(c)(3))'],
  ['nature', 'nature: of the emergency (42 CFR 2.51(c)(4))'],
  ['told', 'told: what was told of the client (42 CFR 2.51(a))'],
];

describe('R-DISCLOSE-EMERGENCY: what was told in a medical emergency', () => {
  test('with all that is wanted of it is on record as it is', () => {
    expect(documented(told, NOW)).toEqual({ ok: true, emergency: told });
  });

  test('whatever is taken away, exactly that is named', () => {
    fc.assert(
      fc.property(fc.subarray([...ELEMENTS], { minLength: 1 }), (away) => {
        const offered = { ...told, ...Object.fromEntries(away.map(([key]) => [key, null])) };
        const refused = documented(offered, NOW);
        expect(refused).toMatchObject({
          refusal: {
            needed: away.map(([, element]) => element),
            requires: away.map(([field]) => ({ kind: 'field', field })),
          },
        });
      }),
      runs(50),
    );
  });

  test('was not told in the future', () => {
    expect(documented({ ...told, disclosedAt: NOW }, NOW).ok).toBe(true);
    expect(documented({ ...told, disclosedAt: NOW + 1 }, NOW)).toMatchObject({
      refusal: {
        rule: { id: 'R-DISCLOSE-EMERGENCY' },
        detail: 'It will only have been told.',
        requires: [{ kind: 'field', field: 'disclosedAt' }],
      },
    });
  });
});
