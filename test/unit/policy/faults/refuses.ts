import { describe, expect, test } from '@jest/globals';
import { edited, faultsOf, type Path } from '../edit.js';

/** One edit of the default document, and the one fault that it makes. */
type Case = readonly [
  what: string,
  edit: readonly [Path, unknown],
  path: string,
  rule: string | null,
  detail: RegExp,
];

/** A policy that contradicts itself is refused: each case has its one fault, with its place and its rule. */
export const refuses = (what: string, cases: readonly Case[]): void =>
  describe(`a policy is refused for a fault ${what}`, () => {
    test.each(cases)('%s', (_, edit, path, rule, detail) => {
      expect(faultsOf(edited(edit))).toEqual([{ path, rule, detail: expect.stringMatching(detail) }]);
    });
  });
