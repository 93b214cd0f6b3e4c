import { pointsOf } from './answer-scale.js';
import { labelled, PLAIN, skippedWithout, span, type Licence, type Questionnaire } from './questionnaire.js';
import type { TotalScale } from './total-scale.js';

/**
 * Eight items of 0 to 4, two of 0, 2 or 4. The bands are the four zones of the WHO manual (2nd edition, 2001), which
 * numbers them; the names are ours. Public code often swaps this LOINC with the AUDIT-C's.
 */
export const AUDIT: TotalScale = {
  code: 'AUDIT',
  title: 'Alcohol Use Disorders Identification Test',
  loinc: '75624-7',
  min: 0,
  max: 40,
  bands: [
    { name: 'low risk', from: 0, to: 7 },
    { name: 'hazardous', from: 8, to: 15 },
    { name: 'harmful', from: 16, to: 19 },
    { name: 'possible dependence', from: 20, to: 40 },
  ],
  cut: null,
};

const QUARTERS = pointsOf([0, 1, 2, 3, 4]);

/** The last two items ask "never, once but not in the last year, in the last year", which count 0, 2 and 4; 1 and 3 do not exist. */
const EVER = pointsOf([0, 2, 4]);

/** The three items on consumption, which alone are the AUDIT-C. Somebody who never drinks is not asked how much. */
export const CONSUMPTION = [
  ...labelled(QUARTERS, ['How often alcohol is drunk']),
  ...skippedWithout(labelled(QUARTERS, ['Amount on a drinking day', 'How often a large amount is drunk']), 1),
];

export const WHO: Licence = {
  note: 'Copyright World Health Organization; free for non-commercial use. Show it in the words of the WHO manual only as its terms allow: the labels here are ours.',
  wordingMayBeShown: false,
};

/**
 * The AUDIT by its items. An interview may skip to the ninth question (WHO manual, 2nd edition, 2001): if the first answer is never, or if the second and
 * third come to 0. On paper every question is asked. So an item that could have been skipped counts if it is answered.
 */
export const AUDIT_ITEMS: Questionnaire = {
  ...PLAIN,
  code: 'AUDIT',
  title: AUDIT.title,
  total: AUDIT,
  items: [
    ...CONSUMPTION,
    ...skippedWithout(
      labelled(QUARTERS, [
        'Could not stop once started',
        'Duties left undone',
        'Drink in the morning',
        'Guilt afterwards',
        'Gaps in memory',
      ]),
      ...[2, 3],
    ),
    ...labelled(EVER, ['Somebody was injured', 'Others were concerned']),
  ],
  subscales: [span('consumption', 1, 3), span('dependence', 4, 6), span('harm', 7, 10)],
  licence: WHO,
};
