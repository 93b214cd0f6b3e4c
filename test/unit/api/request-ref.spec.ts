import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requestIdOf, requestRef } from '#api/platform/idempotency/request-ref';
import { toProblem } from '#api/platform/problems/to-problem';
import { canonicalJson } from '#contracts/canonical-json';
import { seeded } from '../../support/seed.js';
import { shuffled } from '../../support/shuffled.js';

const documents = fc.jsonValue({ maxDepth: 6 });
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

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

  test('whose body is nested without end is a body that is malformed', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    const refused = () => requestRef(null, 'POST', '/x', deep);
    expect(refused).toThrow();
    try {
      refused();
    } catch (error) {
      expect(toProblem(error)).toMatchObject({ code: 'malformed-body', status: 400 });
    }
  });
});
