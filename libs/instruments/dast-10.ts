import { yesNo } from './answer-scale.js';
import { labelled, PLAIN, type Questionnaire } from './questionnaire.js';
import type { TotalScale } from './total-scale.js';

/** Ten questions, one point each (the third is reversed). */
export const DAST_10: TotalScale = {
  code: 'DAST-10',
  title: 'Drug Abuse Screening Test, 10 items',
  loinc: '82667-7',
  min: 0,
  max: 10,
  bands: [
    { name: 'none', from: 0, to: 0 },
    { name: 'low', from: 1, to: 2 },
    { name: 'moderate', from: 3, to: 5 },
    { name: 'substantial', from: 6, to: 8 },
    { name: 'severe', from: 9, to: 10 },
  ],
  cut: null,
};

const YES_COUNTS = yesNo(1, 0);

/** For item 3 the answer no counts, because being able to stop is a good sign. */
const NO_COUNTS = yesNo(0, 1);

export const DAST_10_ITEMS: Questionnaire = {
  ...PLAIN,
  code: 'DAST-10',
  title: DAST_10.title,
  total: DAST_10,
  items: [
    ...labelled(YES_COUNTS, ['Use for other than medical reasons', 'More than one drug at once']),
    ...labelled(NO_COUNTS, ['Can stop at will (no counts)']),
    ...labelled(YES_COUNTS, [
      'Gaps in memory or flashbacks',
      'Guilt about use',
      'Complaints of those close',
      'Family neglected',
      'Unlawful acts to obtain drugs',
      'Withdrawal on stopping',
      'Medical problems through use',
    ]),
  ],
  licence: {
    note: 'Copyright Harvey A. Skinner and the Centre for Addiction and Mental Health, Toronto. The words need their permission: the labels here are ours.',
    wordingMayBeShown: false,
  },
};
