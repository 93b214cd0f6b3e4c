import { describe, expect, test } from '@jest/globals';
import { INSTRUMENT_CODES, QUESTIONNAIRE_CODES, type QuestionnaireCode } from '#instruments/instrument';
import { byCode, byLoinc, questionnaireOf, QUESTIONNAIRES } from '#instruments/registry';
import { inWords } from '#instruments/wording';
import { loadDefaultPolicy } from '#policy/load-policy';
import { answersOf } from './answers.js';

const ALL = Object.values(QUESTIONNAIRES);

const ITEMS: Record<QuestionnaireCode, number> = {
  'PHQ-2': 2,
  'PHQ-9': 9,
  'PHQ-9-TEEN': 9,
  'GAD-7': 7,
  AUDIT: 10,
  'AUDIT-C': 3,
  'DAST-10': 10,
  'C-SSRS': 6,
  BAM: 17,
  'PCL-5': 20,
  SCOFF: 5,
};

/** docs/rules.md's, by hand; each of the total, never of the panel. */
const LOINC: Record<QuestionnaireCode, string | null> = {
  'PHQ-2': '55758-7',
  'PHQ-9': '44261-6',
  'PHQ-9-TEEN': '89204-2',
  'GAD-7': '70274-6',
  AUDIT: '75624-7',
  'AUDIT-C': '75626-2',
  'DAST-10': '82667-7',
  'C-SSRS': '93374-7',
  BAM: null,
  'PCL-5': null,
  SCOFF: null,
};

/** The most of each subscale. */
const MOST: Readonly<Record<string, number>> = {
  consumption: 12,
  dependence: 12,
  harm: 16,
  use: 12,
  risk: 24,
  protective: 24,
  intrusion: 20,
  avoidance: 8,
  negativeMood: 28,
  arousal: 24,
};

describe('the questionnaires', () => {
  test.each(QUESTIONNAIRE_CODES)(
    '%s stands under its own code, with its items and the LOINC of its total',
    (code) => {
      const questionnaire = QUESTIONNAIRES[code];
      expect(questionnaire.code).toBe(code);
      expect(questionnaireOf(code)).toBe(questionnaire);
      expect(questionnaire.items).toHaveLength(ITEMS[code]);
      expect(questionnaire.total?.loinc ?? null).toBe(LOINC[code]);
      const loinc = LOINC[code];
      if (loinc !== null) expect(byLoinc(loinc)?.code).toBe(code);
    },
  );

  test.each(['69737-5', '44249-1', '55757-9', '72110-0', '72109-2'])('no total is the panel %s', (panel) => {
    expect(byLoinc(panel)).toBeNull();
  });

  test.each(['phq-9', 'PHQ-A', 'BAM-USE', '', 'constructor', '__proto__', 'toString'])(
    '%j is none',
    (code) => {
      expect(questionnaireOf(code)).toBeNull();
    },
  );

  test('each but the BAM reads its total on the scale of the totals', () => {
    for (const { code, total } of ALL) {
      const known = INSTRUMENT_CODES.find((other) => other === code);
      expect(total).toBe(known === undefined ? null : byCode(known));
    }
    expect(ALL.filter(({ total }) => total === null).map(({ code }) => code)).toEqual(['BAM']);
  });

  test.each(ALL)(
    '$code: its answers reach from the least to the most, and no further',
    ({ total, totalBy, items, subscales }) => {
      const points = items.map(({ scale }) => answersOf(scale).map(([, own]) => own));
      for (const own of points) expect(own[0]).toBe(0);
      const most = points.map((own) => own.at(-1)!);
      const sum = (values: readonly number[]) => values.reduce((all, own) => all + own, 0);
      if (total)
        expect([0, totalBy === 'sum' ? sum(most) : Math.max(...most)]).toEqual([total.min, total.max]);
      for (const { items: places } of subscales) expect(new Set(places).size).toBe(places.length);
      for (const { name, items: places } of subscales)
        expect(sum(places.map((place) => most[place]!))).toBe(MOST[name]);
    },
  );

  test('only what may be shown is shown in its own words', () => {
    for (const { code, items, licence } of ALL) {
      expect(licence.note).not.toBe('');
      expect(licence.wordingMayBeShown).toBe(['PHQ-2', 'PHQ-9', 'GAD-7', 'PCL-5'].includes(code));
      for (const { label, wording } of items) {
        expect(label.length).toBeGreaterThan(0);
        expect(wording !== null).toBe(licence.wordingMayBeShown);
      }
    }
  });

  test("changes are those of the program's default policy", () => {
    const changes = ALL.flatMap(({ code, change }) => (change ? [[code, change.reliable]] : []));
    expect(Object.fromEntries(changes)).toEqual(loadDefaultPolicy().reliableChange);
    expect(QUESTIONNAIRES['PCL-5'].change?.meaningful).toBe(10);
  });
});

describe("a program's own words", () => {
  const words = ['one', 'two', 'three', 'four', 'five'];

  test('stand beside our labels, and change nothing else', () => {
    const licensed = inWords(QUESTIONNAIRES.SCOFF, { SCOFF: words });
    expect(licensed.items.map(({ wording }) => wording)).toEqual(words);
    const bare = licensed.items.map((item) => ({ ...item, wording: null }));
    expect({ ...licensed, items: bare }).toEqual(QUESTIONNAIRES.SCOFF);
  });

  test('for another instrument are not for this one', () => {
    expect(inWords(QUESTIONNAIRES.AUDIT, { SCOFF: words })).toBe(QUESTIONNAIRES.AUDIT);
  });

  test('one for each item', () => {
    expect(() => inWords(QUESTIONNAIRES.SCOFF, { SCOFF: words.slice(1) })).toThrow(
      'SCOFF has 5 items, and 4 were worded',
    );
  });
});
