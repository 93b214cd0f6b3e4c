import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, NestedTooDeeply } from '#contracts/canonical-json';
import { seeded } from '../../support/seed.js';
import { shuffled } from '../../support/shuffled.js';

const documents = fc.jsonValue({ maxDepth: 6 });
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('canonical JSON', () => {
  test('is JSON that says the same', () => {
    fc.assert(
      fc.property(documents, (value) =>
        expect(JSON.parse(canonicalJson(written(value)))).toEqual(written(value)),
      ),
      seeded(),
    );
  });

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(
        documents,
        (value) => canonicalJson(written(value)) === canonicalJson(shuffled(written(value))),
      ),
      seeded(),
    );
  });

  test('of two documents is the same only where they say the same', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const same = canonicalJson(written(one)) === canonicalJson(written(other));
        if (same) expect(written(one)).toEqual(written(other));
      }),
      seeded(),
    );
  });

  test('refuses what is nested without end', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(() => canonicalJson(deep)).toThrow(NestedTooDeeply);
  });
});
