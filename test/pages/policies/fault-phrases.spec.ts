import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printParseErrorCode } from 'jsonc-parser';
import { projectRoot } from '#command-line/project-root';
import { policyFault } from '../../../apps/web/policies/fault-phrases.js';
import { ABSENT, edited, faultsOf, pathsOf } from '../../unit/policy/edit.js';

const said = (detail: string): string | null => policyFault(detail)?.word ?? null;

describe('what stands against a policy is said in words', () => {
  test.each([
    ['Invalid input: expected number, received string', 'policyFault.number'],
    ['Invalid input: expected "responsible"', 'policyFault.literal'],
    ['Too small: expected number to be >=1', 'fault.least'],
    ['is longer than 24 h', 'policyFault.longer'],
    ['is longer than relapseDecide', 'policyFault.longerThan'],
    ['expected {"days": n} or {"businessDays": n} with n above 0, whole', 'policyFault.daySpan'],
  ])('%s', (detail, word) => expect(said(detail)).toBe(word));

  test('with what it names', () =>
    expect(policyFault('T3 has 20 h a week, not within 9 to 19 h')).toEqual({
      word: 'policyFault.dose',
      values: { name: 'T3', hours: '20', min: '9', max: '19' },
    }));

  test('whatever stands at a place of the document that may not stand there', () => {
    const wrong = [ABSENT, null, -1, 0, 1.5, 1e9, 'no such', '', true, [], ['no such'], {}, { none: 1 }];
    // Of a list the first is enough.
    const paths = pathsOf().filter((path) => path.every((step) => typeof step === 'string' || step === 0));
    const details = paths.flatMap((path) =>
      wrong.flatMap((value) => faultsOf(edited([path, value])).map(({ detail }) => detail)),
    );
    expect(new Set(details).size).toBeGreaterThan(30);
    expect([...new Set(details)].filter((detail) => said(detail) === null)).toEqual([]);
  });

  test('and all that the sources of the policy say themselves', () => {
    const folder = join(projectRoot, 'libs/policy');
    const sources = ['schema', 'contradictions'].flatMap((part) =>
      readdirSync(join(folder, part)).map((name) => readFileSync(join(folder, part, name), 'utf8')),
    );
    const literals = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:detail|message|error)(?::| =)\s*(?:\(.*\) =>\s*)?(['`])(.+?)\1/g)].map(
        ([, , literal]) => literal!.replaceAll(/\$\{[^}]*\}/g, 'x1'),
      ),
    );
    expect(literals.length).toBeGreaterThan(20);
    // Two of them are put together of parts.
    const whole = literals.filter(
      (literal) => literal !== 'x1: tiers descend' && !/^x1 has x1 h a week, not less than/.test(literal),
    );
    expect(whole.filter((detail) => said(detail) === null)).toEqual([]);
  });

  test('and why a text is no JSON', () => {
    const codes = Array.from({ length: 16 }, (_, index) => printParseErrorCode(index + 1));
    expect(codes.filter((code) => said(code) === null)).toEqual([]);
  });
});
