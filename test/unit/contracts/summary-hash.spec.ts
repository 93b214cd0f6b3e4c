import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson } from '#contracts/canonical-json';
import { dischargeSummary } from '#contracts/http/discharge-summary';
import { summaryHash } from '#contracts/summary-hash';
import { contentNow } from '#journey/discharge-summary/content';
import { SUMMARY_PARTS, type SummaryContent } from '#journey/model/discharge-summary';
import { SUMMARY_TEXTS } from '#scenarios/discharge-summary';
import { inDischarge } from '#scenarios/pure/in-phase';
import { seeded } from '../../support/seed.js';

const { events, state, policy, now } = inDischarge();
const CONTENT: SummaryContent = {
  ...contentNow({ events, state, policy, at: now }, SUMMARY_TEXTS),
  journeyId: `${randomUUID()}.1`,
};

/** The same document, its members written down in another order. */
const shuffled = (value: unknown, order: (a: string, b: string) => number): unknown => {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => order(a, b));
  return Object.fromEntries(members.map(([name, member]) => [name, shuffled(member, order)]));
};
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the hash of a summary', () => {
  test('is the SHA-256 of its canonical JSON, written down independently', () => {
    const small = { form: 1, upTo: 3, journeyId: 'a.1', parts: { b: null, a: ['é', 1.5] } };
    const text = '{"form":1,"journeyId":"a.1","parts":{"a":["é",1.5],"b":null},"upTo":3}';
    expect(canonicalJson(small)).toBe(text);
    expect(summaryHash(small as never)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('does not depend on the order of the members, nor on a way through PostgreSQL', () => {
    const hash = summaryHash(CONTENT);
    const backwards = shuffled(CONTENT, (a, b) => (a < b ? 1 : -1));
    const byLength = shuffled(CONTENT, (a, b) => a.length - b.length);
    for (const same of [backwards, byLength, written(CONTENT)]) expect(summaryHash(same as never)).toBe(hash);
  });

  test('is another one with another word, of whichever part, and of another journey', () => {
    const hash = summaryHash(CONTENT);
    for (const part of SUMMARY_PARTS) {
      const parts = { ...CONTENT.parts, [part]: { ...CONTENT.parts[part], text: 'another word' } };
      expect([part, summaryHash({ ...CONTENT, parts }) === hash]).toEqual([part, false]);
    }
    expect(summaryHash({ ...CONTENT, journeyId: 'another.1' })).not.toBe(hash);
  });

  test('whatever is in it: canonical JSON says the same, in one order', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const canonical = canonicalJson(written(value));
        expect(JSON.parse(canonical)).toEqual(written(value));
        expect(canonicalJson(shuffled(written(value), (a, b) => (a < b ? 1 : -1)))).toBe(canonical);
      }),
      seeded(),
    );
  });
});

test('what is made from a record is what the document of the API promises', () => {
  const { data, error } = dischargeSummary.safeParse({
    ...{ draft: written(CONTENT), changed: [], stands: null },
    versions: [
      {
        ...{ version: 1, content: written(CONTENT), hash: summaryHash(CONTENT), signed: null, reason: null },
        ...{ writtenAt: '2026-01-05T14:00:00.000Z', writtenBy: 'clinician-1' },
      },
    ],
  });
  expect(error?.issues).toBeUndefined();
  expect(data?.draft).toEqual(written(CONTENT));
});
