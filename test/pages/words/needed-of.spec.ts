import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { NEEDED } from '#journey/model/needed-sentence';
import { neededOf } from '../../../apps/web/words/needed-of.js';
import { spanSaid } from '../../../apps/web/words/span-of.js';

const words = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(projectRoot, `apps/web/words/${language}.json`), 'utf8')) as Record<
    string,
    string
  >;
const [en, es] = [words('en'), words('es')];

/** Values for each sentence: one that is new is missing here, and does not compile. */
const VALUES: { readonly [Name in keyof typeof NEEDED]: Parameters<(typeof NEEDED)[Name]> } = {
  ...{ none: [], yes: [], no: [], screened: [], assessed: [], done: [], noneOpen: [], noneWorse: [] },
  ...{ atLeastOne: [], reachedOrGivenUp: [], everyOneOrReason: [], nothingMissing: [], writtenHere: [] },
  ...{ atLeast: [4], atLeastOrReason: [1], atMost: [3], atMostInAll: [30], atMostPassed: [45] },
  ...{ atMostInWeeks: [3, 4], between: [9, 19.5], hoursOf: [21.6, 24], levelOrReason: [3] },
  ...{
    lessThanAbove: [5, 9],
    dueAfterDays: [14],
    dueAfterHours: [32],
    withinDays: [14],
    afterDischarge: [7],
  },
  ...{ beforeReferral: [14], givenUpAfter: [3], endsReviews: [2] },
  ...{ oneOf: [[30, 45, 60]], againAfter: ['1 business day'], lostAfter: [3, '48 hours'] },
};
const written = Object.entries(NEEDED).map(([name, sentence]) => {
  const values = VALUES[name as keyof typeof NEEDED] as readonly unknown[];
  return { name, values, said: (sentence as (...of: readonly unknown[]) => string)(...values) };
});

describe('what is needed has words', () => {
  test.each(written)('$name: $said', ({ said, values }) => {
    const found = neededOf(said);
    expect(found).not.toBeNull();
    expect(Object.values(found!.values)).toEqual(
      values.map((value) => (Array.isArray(value) ? value.join(', ') : String(value))),
    );
    for (const sentence of [en[found!.word], es[found!.word]])
      for (const name of Object.keys(found!.values)) expect(sentence).toContain(`{${name}`);
  });

  test('each sentence its own: two that are not said alike have not the same words', () => {
    const found = written.map(({ said }) => neededOf(said)?.word);
    expect(new Set(found).size).toBe(written.length);
  });

  test('no words are left over from a sentence that there is no more', () => {
    const said = new Set<string>(written.map(({ said: one }) => neededOf(one)?.word ?? ''));
    const kept = Object.keys(en).filter((id) => id.startsWith('needed.'));
    expect(kept.filter((id) => !said.has(id))).toEqual([]);
  });

  test('and a sentence that these pages do not know has none', () =>
    expect(neededOf('a full moon')).toBeNull());
});

test.each([
  ['1 business day', { count: 1, unit: 'businessDays' }],
  ['48 hours', { count: 48, unit: 'hours' }],
  ['30 days', { count: 30, unit: 'days' }],
  ['a while', null],
])('the span %s', (said, expected) => expect(spanSaid(said)).toEqual(expected));
