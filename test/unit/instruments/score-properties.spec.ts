import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkTotal } from '#instruments/check-total';
import { INSTRUMENT_CODES, QUESTIONNAIRE_CODES } from '#instruments/instrument';
import type { Questionnaire } from '#instruments/questionnaire';
import { bandOf, isPositive } from '#instruments/reading';
import { QUESTIONNAIRES } from '#instruments/registry';
import { scoreItems, type Score } from '#instruments/score';
import type { Answer } from '#instruments/answer-scale';
import { runs } from '../property-parameters.js';
import { answersOf, anyAnswers } from './answers.js';

const scored = (questionnaire: Questionnaire, answers: readonly Answer[]): Score => {
  const scoring = scoreItems(questionnaire, answers, 'other');
  if (!scoring.ok) throw new Error(JSON.stringify(scoring.faults));
  return scoring.score;
};

/** What only ever grows when any answer does: the total, or where there is none, each subscale. */
const grows = ({ total, subscales }: Score): readonly number[] =>
  total === null ? Object.values(subscales) : [total, ...Object.values(subscales)];

describe.each(QUESTIONNAIRE_CODES)('%s', (code) => {
  const questionnaire = QUESTIONNAIRES[code];
  const answers = anyAnswers(questionnaire);
  const place = fc.nat({ max: questionnaire.items.length - 1 });

  test('any answers come to a total of its scale, and to its band and its cut', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { total, band, positive } = scored(questionnaire, given);
        const totals = INSTRUMENT_CODES.find((other) => other === code);
        if (totals === undefined) return expect([total, band, positive]).toEqual([null, null, null]);
        expect(checkTotal(totals, total!)).toEqual({ ok: true });
        expect(band).toBe(bandOf(totals, total!)?.name ?? null);
        expect(positive).toBe(isPositive(totals, total!, 'other'));
      }),
      runs(200),
    );
  });

  test('an answer that counts more never lowers anything', () => {
    fc.assert(
      fc.property(answers, place, (given, at) => {
        const item = questionnaire.items[at]!;
        // Where something else hangs on it, that is asked from then on.
        fc.pre(given[at] !== null && questionnaire.items.every(({ askedAfter }) => askedAfter !== at));
        const before = grows(scored(questionnaire, given));
        const now = answersOf(item.scale).find(([answer]) => answer === given[at])![1];
        for (const [answer, points] of answersOf(item.scale)) {
          if (points < now) continue;
          const after = grows(scored(questionnaire, given.with(at, answer)));
          after.forEach((value, index) => expect(value).toBeGreaterThanOrEqual(before[index]!));
        }
      }),
      runs(200),
    );
  });

  test('without one of its answers it is not scored, and the answer is named', () => {
    fc.assert(
      fc.property(answers, place, (given, at) => {
        fc.pre(given[at] !== null);
        // What may be left out is no answer that is missing; nor is what hangs on it.
        fc.pre(questionnaire.items[at]!.leftOutAfter === undefined);
        for (const gone of [null, undefined, Number.NaN]) {
          const scoring = scoreItems(questionnaire, given.with(at, gone), 'other');
          expect(scoring).toMatchObject({
            ok: false,
            faults: expect.arrayContaining([expect.objectContaining({ field: `items[${at}]` })]) as unknown,
          });
        }
      }),
      runs(200),
    );
  });

  test('whatever is sent is scored or said to be at fault, and never both or neither', () => {
    const anything = fc.oneof(
      fc.integer({ min: -1, max: 5 }),
      fc.boolean(),
      fc.constantFrom(null, undefined, 'never', 'lifetime', 'past3Months', '', 0.5, -0),
    );
    const { length } = questionnaire.items;
    const some = fc.array(anything, { minLength: length - 1, maxLength: length + 1 });
    fc.assert(
      fc.property(
        fc.oneof(
          some,
          fc.tuple(answers, place, anything).map(([a, at, b]) => a.with(at, b)),
        ),
        (given) => {
          const scoring = scoreItems(questionnaire, given, 'other');
          if (scoring.ok) expect(given).toHaveLength(length);
          else expect(scoring.faults.length).toBeGreaterThan(0);
        },
      ),
      runs(500),
    );
  });

  test('scoring leaves the answers alone and gives the same again', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const copy = [...given];
        expect(scored(questionnaire, Object.freeze(given))).toEqual(scored(questionnaire, copy));
        expect(given).toEqual(copy);
      }),
      runs(50),
    );
  });
});

describe('one with another', () => {
  test.each(['AUDIT', 'PCL-5'] as const)('the subscales of %s add up to its total', (code) => {
    fc.assert(
      fc.property(anyAnswers(QUESTIONNAIRES[code]), (given) => {
        const { total, subscales } = scored(QUESTIONNAIRES[code], given);
        expect(Object.values(subscales).reduce((sum, part) => sum + part, 0)).toBe(total);
      }),
      runs(200),
    );
  });

  test("the AUDIT's consumption is the AUDIT-C, the PHQ-9's first two the PHQ-2", () => {
    fc.assert(
      fc.property(anyAnswers(QUESTIONNAIRES.AUDIT), anyAnswers(QUESTIONNAIRES['PHQ-9']), (audit, phq) => {
        const { total } = scored(QUESTIONNAIRES['AUDIT-C'], audit.slice(0, 3));
        expect(scored(QUESTIONNAIRES.AUDIT, audit).subscales.consumption).toBe(total);
        const rest = phq.slice(2).reduce((sum: number, points) => sum + (points as number), 0);
        expect(scored(QUESTIONNAIRES['PHQ-2'], phq.slice(0, 2)).total! + rest).toBe(
          scored(QUESTIONNAIRES['PHQ-9'], phq).total,
        );
      }),
      runs(200),
    );
  });

  test("the BAM's use is a total of BAM-USE, and flagged where that is positive", () => {
    fc.assert(
      fc.property(anyAnswers(QUESTIONNAIRES.BAM), (given) => {
        const { subscales, flags } = scored(QUESTIONNAIRES.BAM, given);
        expect(checkTotal('BAM-USE', subscales.use!)).toEqual({ ok: true });
        expect(flags.includes('use')).toBe(isPositive('BAM-USE', subscales.use!, 'other'));
        expect(flags.includes('risk')).toBe(subscales.risk! >= 12);
        expect(flags.includes('protective')).toBe(subscales.protective! <= 12);
      }),
      runs(500),
    );
  });

  test('the C-SSRS is as high as its highest answer', () => {
    fc.assert(
      fc.property(anyAnswers(QUESTIONNAIRES['C-SSRS']), (given) => {
        const [wish, thoughts, way, intent, plan, done] = given;
        const high = intent === true || plan === true || done === 'past3Months';
        const moderate = way === true || done === 'lifetime';
        const low = wish === true || thoughts === true;
        const { total } = scored(QUESTIONNAIRES['C-SSRS'], given);
        expect(total).toBe(high ? 3 : moderate ? 2 : low ? 1 : 0);
      }),
      runs(500),
    );
  });
});
