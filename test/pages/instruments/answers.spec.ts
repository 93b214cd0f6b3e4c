import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listedInstrument } from '#api/features/instruments/listed-instrument';
import type { QuestionnaireCode } from '#instruments/instrument';
import { QUESTIONNAIRES } from '#instruments/registry';
import { scoreItems } from '#instruments/score';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { isAsked, itemsOf, mayBeLeftOut, missingIn } from '../../../apps/web/instruments/answers.js';
import { seeded } from '../../support/seed.js';

const CODES = Object.keys(QUESTIONNAIRES) as QuestionnaireCode[];
type Listed = ReturnType<typeof listedInstrument>;

const choicesOf = ({ answers }: Listed['items'][number]): string[] => {
  if (answers.kind === 'yesNo') return ['yes', 'no'];
  return answers.values.map(String);
};

const anyChosen = ({ items }: Listed): fc.Arbitrary<string[]> =>
  fc.tuple(...items.map((item) => fc.constantFrom('', ...choicesOf(item))));

const cssrs = listedInstrument(QUESTIONNAIRES['C-SSRS']).items;
const audit = listedInstrument(QUESTIONNAIRES.AUDIT).items;

describe('answers on a page', () => {
  test.each(CODES)('%s: nothing is missing where the API scores them, and nowhere else', (code) => {
    const listed = listedInstrument(QUESTIONNAIRES[code]);
    fc.assert(
      fc.property(anyChosen(listed), (chosen) => {
        const scoring = scoreItems(QUESTIONNAIRES[code], itemsOf(listed.items, chosen), 'other');
        expect([chosen, missingIn(listed.items, chosen) === 0]).toEqual([chosen, scoring.ok]);
      }),
      seeded(),
    );
  });

  test('the third to fifth of the C-SSRS are asked after thoughts alone, and what was chosen before is not sent', () => {
    const none = ['no', 'no', 'yes', 'yes', '', 'never'];
    expect([2, 3, 4, 5].map((place) => isAsked(cssrs, none, place))).toEqual([false, false, false, true]);
    expect(itemsOf(cssrs, none)).toEqual([false, false, null, null, null, 'never']);
    const some = ['no', 'yes', '', '', '', 'never'];
    expect([2, 3, 4].map((place) => isAsked(cssrs, some, place))).toEqual([true, true, true]);
    expect(missingIn(cssrs, some)).toBe(3);
  });

  test('who never drinks may leave out the rest of the AUDIT, all of it that may be', () => {
    const never = ['0', ...Array.from({ length: 9 }, () => '')];
    expect(audit.map((_, place) => mayBeLeftOut(audit, never, place))).toEqual([
      ...[false, true, true, true, true, true, true, true],
      ...[false, false],
    ]);
    expect(missingIn(audit, never)).toBe(2);
  });
});

test('every item, answer, flag and part of a score has its words', () => {
  const es = JSON.parse(readFileSync(join(projectRoot, 'apps/web/instruments/es.json'), 'utf8')) as {
    readonly items: Record<string, string[]>;
    readonly answers: Record<string, string>;
    readonly flags: Record<string, string>;
  };
  const listed = CODES.map((code) => listedInstrument(QUESTIONNAIRES[code]));
  expect(listed.map(({ code, items }) => [code, items.length])).toEqual(
    listed.map(({ code }) => [code, es.items[code]?.length]),
  );
  const answers = listed.flatMap(({ items }) =>
    items.flatMap((item) => (item.answers.kind === 'points' ? (item.answers.words ?? []) : [])),
  );
  expect([...new Set(answers)].filter((answer) => !(answer in es.answers))).toEqual([]);
  const en = JSON.parse(readFileSync(join(projectRoot, 'apps/web/words/en.json'), 'utf8')) as object;
  const parts = listed.flatMap(({ subscales }) => subscales.map(({ name }) => `subscale.${name}`));
  expect(parts.filter((word) => !(word in en))).toEqual([]);
  const flags = listed.flatMap(({ code, flags: all }) => all.map(({ name }) => `${code}.${name}`));
  expect(Object.keys(es.flags).sort()).toEqual(flags.sort());
});
