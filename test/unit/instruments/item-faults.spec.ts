import { describe, expect, test } from '@jest/globals';
import type { Answer } from '#instruments/answer-scale';
import type { QuestionnaireCode } from '#instruments/instrument';
import { QUESTIONNAIRES } from '#instruments/registry';
import { scoreItems } from '#instruments/score';
import type { Sex } from '#instruments/total-scale';

const faults = (code: QuestionnaireCode, answers: readonly Answer[], sex: Sex | null = null): string[] => {
  const scoring = scoreItems(QUESTIONNAIRES[code], answers, sex);
  return scoring.ok ? [] : scoring.faults.map(({ field, reason }) => `${field} ${reason}`);
};

describe('answers that cannot be scored', () => {
  test('what is missing is named, each item', () => {
    expect(faults('PHQ-9', [0, 1, null, 3, 0, 1, undefined, 3])).toEqual([
      'items[2] missing',
      'items[6] missing',
      'items[8] missing',
    ]);
    expect(faults('SCOFF', [])).toHaveLength(5);
  });

  test('what is too much is named once', () => {
    expect(faults('PHQ-2', [0, 0, 0, 0])).toEqual(['items[2] tooMany']);
    expect(faults('PHQ-2', [0, 9, 0])).toEqual(['items[1] notOnScale', 'items[2] tooMany']);
  });

  test.each<[QuestionnaireCode, number, Answer]>([
    ['PHQ-9', 3, 4],
    ['PHQ-9', 3, -1],
    ['PHQ-9', 3, 1.5],
    ['PHQ-9', 3, Number.NaN],
    ['PHQ-9', 3, '2'],
    ['PHQ-9', 3, true],
    ['PHQ-9', 3, [1]],
    ['PHQ-9', 3, {}],
    ['GAD-7', 6, 4],
    ['PCL-5', 19, 5],
    ['AUDIT', 7, 5],
    ['AUDIT', 8, 1],
    ['AUDIT', 8, 3],
    ['AUDIT', 9, 3],
    ['BAM', 3, 5],
    ['BAM', 3, 30],
    ['BAM', 13, 2],
  ])('%s takes at place %i no %j', (code, place, answer) => {
    const answers: Answer[] = QUESTIONNAIRES[code].items.map(() => 0);
    expect(faults(code, answers)).toEqual([]);
    expect(faults(code, answers.with(place, answer))).toEqual([`items[${place}] notOnScale`]);
  });

  test.each<[QuestionnaireCode, Answer]>([
    ['DAST-10', 0],
    ['DAST-10', 1],
    ['SCOFF', 1],
    ['SCOFF', 'yes'],
  ])('%s takes true and false, not %j', (code, answer) => {
    const answers: Answer[] = QUESTIONNAIRES[code].items.map(() => false);
    expect(faults(code, answers.with(2, answer))).toEqual(['items[2] notOnScale']);
  });

  test('says what it takes, and repeats nothing that was sent', () => {
    const details = (code: QuestionnaireCode, answers: readonly Answer[]): string[] => {
      const scoring = scoreItems(QUESTIONNAIRES[code], answers);
      return scoring.ok ? [] : scoring.faults.map(({ detail }) => detail);
    };
    expect(details('AUDIT', [0, 0, 0, 0, 0, 0, 0, 0, 'somebody', null])).toEqual([
      'item 9 (Somebody was injured) must be one of 0, 2, 4',
      'item 10 (Others were concerned) is missing: one of 0, 2, 4',
    ]);
    expect(details('PHQ-2', [0, 0, 0])).toEqual(['PHQ-2 has 2 items']);
  });
});

describe('the skip of the C-SSRS', () => {
  test('no thoughts of suicide: the next three are not asked', () => {
    expect(faults('C-SSRS', [true, false, null, null, null, 'never'])).toEqual([]);
  });

  test('a yes to what was not asked is no answer to pass over', () => {
    expect(faults('C-SSRS', [false, false, null, true, null, 'never'])).toEqual(['items[3] notAsked']);
    expect(faults('C-SSRS', [false, false, null, 'x', null, 'never'])).toEqual(['items[3] notOnScale']);
  });

  test('thoughts of suicide: they are asked', () => {
    expect(faults('C-SSRS', [false, true, null, false, null, 'never'])).toEqual([
      'items[2] missing',
      'items[4] missing',
    ]);
  });

  test('where the second itself is missing, that is the fault', () => {
    expect(faults('C-SSRS', [false, null, null, null, null, 'never'])).toEqual(['items[1] missing']);
    expect(faults('C-SSRS', [false, null, true, 3, null, 'never'])).toEqual([
      'items[1] missing',
      'items[3] notOnScale',
    ]);
  });

  test('what is not asked is null, not left out', () => {
    expect(faults('C-SSRS', [false, false])).toEqual([
      'items[2] missing',
      'items[3] missing',
      'items[4] missing',
      'items[5] missing',
    ]);
  });

  test.each(['Never', 'constructor', 'toString', '', true, false, null, 3])(
    'the sixth is not %j',
    (sixth) => {
      const reason = sixth === null ? 'missing' : 'notOnScale';
      expect(faults('C-SSRS', [false, false, null, null, null, sixth])).toEqual([`items[5] ${reason}`]);
    },
  );
});

describe('the BAM', () => {
  const none = QUESTIONNAIRES.BAM.items.map((): Answer => 0);

  test('asks for the kinds of drug only where there was one', () => {
    expect(faults('BAM', none.with(6, null))).toEqual([]);
    expect(faults('BAM', none.with(5, 1).with(6, null))).toEqual(['items[6] missing']);
    expect(faults('BAM', none.with(6, 2))).toEqual(['items[6] notAsked']);
  });

  test('takes no null for what is scored', () => {
    expect(faults('BAM', none.with(4, null))).toEqual(['items[4] missing']);
  });
});

describe('the AUDIT-C', () => {
  test('needs the sex, beside every other fault', () => {
    expect(faults('AUDIT-C', [0, 0, 0])).toEqual(['sex missing']);
    expect(faults('AUDIT-C', [0, 9, 0])).toEqual(['items[1] notOnScale', 'sex missing']);
    expect(faults('AUDIT-C', [0, 0, 0], 'male')).toEqual([]);
  });

  test('no other does', () => {
    for (const { code, needsSex } of Object.values(QUESTIONNAIRES)) expect(needsSex).toBe(code === 'AUDIT-C');
  });
});
