import { describe, expect, test } from '@jest/globals';
import type { Answer } from '#instruments/answer-scale';
import type { QuestionnaireCode } from '#instruments/instrument';
import { QUESTIONNAIRES } from '#instruments/registry';
import { scoreItems, type Score } from '#instruments/score';
import type { Sex } from '#instruments/total-scale';
import { adding } from './answers.js';

const scored = (code: QuestionnaireCode, answers: readonly Answer[], sex: Sex | null = null): Score => {
  const scoring = scoreItems(QUESTIONNAIRES[code], answers, sex);
  if (!scoring.ok) throw new Error(JSON.stringify(scoring.faults));
  return scoring.score;
};
const adds = (code: QuestionnaireCode, total: number, sex: Sex | null = null): Score =>
  scored(code, adding(QUESTIONNAIRES[code], total), sex);
const fill = (length: number, answer: Answer): Answer[] => Array.from({ length }, () => answer);

/** docs/rules.md's table, by hand. */
const BANDS: readonly (readonly [QuestionnaireCode, string, number, number])[] = [
  ['PHQ-9', 'minimal', 0, 4],
  ['PHQ-9', 'mild', 5, 9],
  ['PHQ-9', 'moderate', 10, 14],
  ['PHQ-9', 'moderately severe', 15, 19],
  ['PHQ-9', 'severe', 20, 27],
  ['GAD-7', 'minimal', 0, 4],
  ['GAD-7', 'mild', 5, 9],
  ['GAD-7', 'moderate', 10, 14],
  ['GAD-7', 'severe', 15, 21],
  ['AUDIT', 'low risk', 0, 7],
  ['AUDIT', 'hazardous', 8, 15],
  ['AUDIT', 'harmful', 16, 19],
  ['AUDIT', 'possible dependence', 20, 40],
  ['DAST-10', 'none', 0, 0],
  ['DAST-10', 'low', 1, 2],
  ['DAST-10', 'moderate', 3, 5],
  ['DAST-10', 'substantial', 6, 8],
  ['DAST-10', 'severe', 9, 10],
];

const CUTS: readonly (readonly [QuestionnaireCode, Sex | null, number, number])[] = [
  ['PHQ-2', null, 3, 6],
  ['AUDIT-C', 'male', 4, 12],
  ['AUDIT-C', 'female', 3, 12],
  ['AUDIT-C', 'other', 3, 12],
  ['PCL-5', null, 33, 80],
  ['SCOFF', null, 2, 5],
];

describe('bands and cuts, by items', () => {
  test.each(BANDS)('%s: %s from %i to %i', (code, band, from, to) => {
    for (let total = from; total <= to; total += 1) {
      expect(adds(code, total)).toMatchObject({ code, total, band, positive: null });
    }
  });

  test.each(CUTS)('%s, %s: positive from %i', (code, sex, cut, max) => {
    for (let total = 0; total <= max; total += 1) {
      expect(adds(code, total, sex)).toMatchObject({ total, band: null, positive: total >= cut });
    }
  });

  test.each([...new Set([...BANDS, ...CUTS].map(([code]) => code))])('%s ends at its most', (code) => {
    const { total } = QUESTIONNAIRES[code];
    expect(() => adds(code, total!.max + 1, 'other')).toThrow(RangeError);
  });
});

describe('published examples', () => {
  test('PHQ-9: the QuestionnaireResponse of HL7 US Core comes to 12', () => {
    // QuestionnaireResponse/phq-9-example, its own total under 44261-6.
    expect(scored('PHQ-9', [2, 2, 2, 2, 1, 1, 2, 0, 0])).toEqual({
      code: 'PHQ-9',
      total: 12,
      subscales: {},
      band: 'moderate',
      flags: [],
      positive: null,
    });
  });

  test('AUDIT-C: the Observation of HL7 US Core, of a woman, comes to 0', () => {
    expect(scored('AUDIT-C', [0, 0, 0], 'female')).toMatchObject({ total: 0, positive: false });
  });
});

describe('PHQ-9', () => {
  test.each([1, 2, 3])('item 9 answered %i is flagged, whatever the total', (answer) => {
    expect(scored('PHQ-9', [0, 0, 0, 0, 0, 0, 0, 0, answer])).toMatchObject({
      total: answer,
      band: 'minimal',
      flags: ['item9'],
    });
  });

  test('no other item is', () => {
    expect(scored('PHQ-9', [3, 3, 3, 3, 3, 3, 3, 3, 0])).toMatchObject({ total: 24, flags: [] });
  });
});

describe('AUDIT', () => {
  test('says where it comes from: consumption, dependence, harm', () => {
    expect(scored('AUDIT', [4, 3, 2, 1, 0, 1, 2, 3, 2, 4])).toMatchObject({
      total: 22,
      subscales: { consumption: 9, dependence: 2, harm: 11 },
    });
  });
});

describe('DAST-10', () => {
  test('being able to stop counts nothing, not being able to counts one', () => {
    const nothing = fill(10, false);
    expect(scored('DAST-10', nothing).total).toBe(1);
    expect(scored('DAST-10', nothing.with(2, true))).toMatchObject({ total: 0, band: 'none' });
    expect(scored('DAST-10', fill(10, true))).toMatchObject({ total: 9, band: 'severe' });
    expect(scored('DAST-10', fill(10, true).with(2, false)).total).toBe(10);
  });
});

describe('C-SSRS', () => {
  const N = null;
  test.each<[string, number, Answer[]]>([
    ['none', 0, [false, false, N, N, N, 'never']],
    ['none', 0, [false, false, false, false, false, 'never']],
    ['low', 1, [true, false, N, N, N, 'never']],
    ['low', 1, [false, true, false, false, false, 'never']],
    ['moderate', 2, [true, true, true, false, false, 'never']],
    ['moderate', 2, [false, false, N, N, N, 'lifetime']],
    ['moderate', 2, [true, true, true, false, false, 'lifetime']],
    ['high', 3, [true, true, false, true, false, 'never']],
    ['high', 3, [true, true, false, false, true, 'never']],
    ['high', 3, [false, true, false, true, false, 'lifetime']],
    ['high', 3, [false, false, N, N, N, 'past3Months']],
    ['high', 3, [true, true, true, true, true, 'past3Months']],
  ])('%s (%i): %j', (band, total, answers) => {
    expect(scored('C-SSRS', answers)).toEqual({
      code: 'C-SSRS',
      total,
      subscales: {},
      band,
      flags: [],
      positive: null,
    });
  });
});

describe('PCL-5', () => {
  test('says which cluster it comes from', () => {
    const clusters = [...fill(5, 1), ...fill(2, 2), ...fill(7, 3), ...fill(6, 4)];
    expect(scored('PCL-5', clusters)).toMatchObject({
      total: 54,
      subscales: { intrusion: 5, avoidance: 4, negativeMood: 21, arousal: 24 },
      positive: true,
    });
  });
});

describe('BAM', () => {
  /** Item n of the form is at n - 1: no use, no risk, full protection. */
  const WELL: readonly Answer[] = [0, 0, 0, 0, 0, 0, null, 0, 4, 4, 0, 4, 4, true, 0, 4, 4];
  const but = (changes: Readonly<Record<number, Answer>>): Score =>
    scored(
      'BAM',
      WELL.map((answer, place) => (place + 1 in changes ? changes[place + 1] : answer)),
    );

  test('has three subscales and no total', () => {
    expect(but({})).toEqual({
      code: 'BAM',
      total: null,
      subscales: { use: 0, risk: 0, protective: 24 },
      band: null,
      flags: [],
      positive: null,
    });
  });

  test.each([4, 5, 6])('one day of use in item %i is flagged', (number) => {
    expect(but({ [number]: 1, 7: 0 })).toMatchObject({ subscales: { use: 1 }, flags: ['use'] });
  });

  test('use ends at 12', () => {
    expect(but({ 4: 4, 5: 4, 6: 4, 7: 4 }).subscales).toEqual({ use: 12, risk: 0, protective: 24 });
  });

  test('risk is flagged from 12 on', () => {
    const risk = { 1: 2, 2: 2, 3: 2, 8: 2, 11: 2, 15: 1 };
    expect(but(risk)).toMatchObject({ subscales: { risk: 11 }, flags: [] });
    expect(but({ ...risk, 15: 2 })).toMatchObject({ subscales: { risk: 12 }, flags: ['risk'] });
    expect(but({ 1: 4, 2: 4, 3: 4, 8: 4, 11: 4, 15: 4 }).subscales.risk).toBe(24);
  });

  test('protection is flagged up to 12', () => {
    const protection = { 9: 2, 10: 2, 12: 2, 13: 2, 14: true, 16: 1 };
    expect(but(protection)).toMatchObject({ subscales: { protective: 13 }, flags: [] });
    expect(but({ ...protection, 16: 0 })).toMatchObject({
      subscales: { protective: 12 },
      flags: ['protective'],
    });
    expect(but({ 9: 0, 10: 0, 12: 0, 13: 0, 14: false, 16: 0 }).subscales.protective).toBe(0);
  });

  test('all three at once', () => {
    const answers = [4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 4, 0, 0, false, 4, 0, 0];
    expect(scored('BAM', answers).flags).toEqual(['use', 'risk', 'protective']);
  });

  test('enough income counts four or nothing, as true and false or as these points', () => {
    for (const [answer, protective] of [
      [true, 24],
      [4, 24],
      [false, 20],
      [0, 20],
    ]) {
      expect(but({ 14: answer }).subscales.protective).toBe(protective);
    }
  });

  test('items 7 and 17 count for nothing', () => {
    const drugs = but({ 6: 2, 7: 0 });
    expect(but({ 6: 2, 7: 4 })).toEqual(drugs);
    expect(but({ 17: 0 })).toEqual(but({}));
  });
});
