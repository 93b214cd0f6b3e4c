import { describe, expect, test } from '@jest/globals';
import type { Answer } from '#instruments/answer-scale';
import { QUESTIONNAIRES } from '#instruments/registry';
import { scoreItems } from '#instruments/score';

const AUDIT = (items: readonly Answer[]) => scoreItems(QUESTIONNAIRES.AUDIT, items);
const FIVE_LEFT_OUT: readonly Answer[] = Array<null>(5).fill(null);
const fields = (items: readonly Answer[]): string[] => {
  const scoring = AUDIT(items);
  return scoring.ok ? [] : scoring.faults.map(({ field }) => field);
};

describe('A12: the AUDIT skips to its ninth question', () => {
  test('where the first is answered never', () =>
    expect(AUDIT([0, null, null, ...FIVE_LEFT_OUT, 2, 4])).toMatchObject({
      ok: true,
      score: { total: 6, band: 'low risk', subscales: { consumption: 0, dependence: 0, harm: 6 } },
    }));

  test('where the second and third come to 0', () =>
    expect(AUDIT([3, 0, 0, ...FIVE_LEFT_OUT, 0, 2])).toMatchObject({ ok: true, score: { total: 5 } }));

  test('and not where they do not: each answer that is missing is named', () => {
    expect(fields([3, 0, 1, ...FIVE_LEFT_OUT, 0, 2])).toEqual([3, 4, 5, 6, 7].map((at) => `items[${at}]`));
    expect(fields([3, null, null, ...FIVE_LEFT_OUT, 0, 2])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((at) => `items[${at}]`),
    );
  });

  test('never past the ninth and tenth', () =>
    expect(fields([0, null, null, ...FIVE_LEFT_OUT, null, null])).toEqual(['items[8]', 'items[9]']));

  test('what could have been skipped and was answered counts as given: on paper each question is asked', () =>
    expect(AUDIT([2, 0, 0, 1, 0, 0, 1, 0, 0, 0])).toMatchObject({ ok: true, score: { total: 4 } }));

  test('left out is null, and nothing else', () =>
    expect(fields([0, undefined, '', ...FIVE_LEFT_OUT, 0, 0])).toContain('items[1]'));
});

describe('A12: the AUDIT-C', () => {
  test('of who never drinks is the first question alone', () => {
    const scored = scoreItems(QUESTIONNAIRES['AUDIT-C'], [0, null, null], 'female');
    expect(scored).toMatchObject({ ok: true, score: { total: 0, positive: false } });
    expect(scoreItems(QUESTIONNAIRES['AUDIT-C'], [1, null, null], 'female').ok).toBe(false);
  });
});
