import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Problem } from '#api/platform/problems/problem';
import { canonicalJson } from '#api/platform/idempotency/canonical-json';
import { requestIdOf, requestRef } from '#api/platform/idempotency/request-ref';
import { seeded } from '../../support/seed.js';

/** The same document with the keys of every object in another order. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

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
    expect(() => canonicalJson(deep)).toThrow(Problem);
  });
});

describe('a request', () => {
  test('has one id and hash for one key and body, and others for any other', () => {
    const key = fc.stringMatching(/^[\x21-\x7e]{1,40}$/);
    fc.assert(
      fc.property(key, key, documents, documents, (a, b, one, other) => {
        const [first, again, elsewhere] = [
          requestRef(requestIdOf(a, 'staff-1'), 'POST', '/x', written(one)),
          requestRef(requestIdOf(a, 'staff-1'), 'POST', '/x', shuffled(written(one))),
          requestRef(requestIdOf(b, 'staff-1'), 'POST', '/x', written(other)),
        ];
        expect(again).toEqual(first);
        expect(elsewhere.id === first.id).toBe(a === b);
        expect(requestIdOf(a, 'staff-2')).not.toBe(first.id);
        expect(elsewhere.hash === first.hash).toBe(
          canonicalJson(written(one)) === canonicalJson(written(other)),
        );
        expect(requestRef(first.id, 'POST', '/y', written(one)).hash).not.toBe(first.hash);
      }),
      seeded(),
    );
  });

  test('keeps nothing of its key, and is new each time without one', () => {
    const named = requestRef(requestIdOf('ada-lovelace', 'staff-1'), 'POST', '/x', {});
    expect(JSON.stringify(named)).not.toContain('ada');
    expect(named.id).toMatch(/^[0-9a-f]{32}$/);
    const [one, two] = [requestRef(null, 'POST', '/x', {}), requestRef(null, 'POST', '/x', {})];
    expect(one.id).not.toBe(two.id);
    expect(one.keyed).toBe(false);
  });
});
