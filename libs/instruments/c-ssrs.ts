import { yesNo } from './answer-scale.js';
import { PLAIN, type Item, type Questionnaire } from './questionnaire.js';
import type { TotalScale } from './total-scale.js';

/** The C-SSRS screener. Its total is no sum: it is the rank of the highest risk that an answer points to, 0 none to 3 high. */
export const C_SSRS: TotalScale = {
  code: 'C-SSRS',
  title: 'Columbia Suicide Severity Rating Scale, screener',
  loinc: '93374-7',
  min: 0,
  max: 3,
  bands: [
    { name: 'none', from: 0, to: 0 },
    { name: 'low', from: 1, to: 1 },
    { name: 'moderate', from: 2, to: 2 },
    { name: 'high', from: 3, to: 3 },
  ],
  cut: null,
};

const LOW = 1;
const MODERATE = 2;
const HIGH = 3;
const THOUGHTS = 1;

const asked = (label: string, risk: number, askedAfter: number | null): Item => ({
  label,
  wording: null,
  scale: yesNo(risk, 0),
  askedAfter,
});

/** The points of an answer are the rank of the risk that it points to. Items 3 to 5 are asked only if item 2 found thoughts of suicide. */
export const C_SSRS_ITEMS: Questionnaire = {
  ...PLAIN,
  code: 'C-SSRS',
  title: C_SSRS.title,
  total: C_SSRS,
  totalBy: 'highest',
  items: [
    asked('Wish not to be alive', LOW, null),
    asked('Thoughts of suicide', LOW, null),
    asked('Thoughts of a way', MODERATE, THOUGHTS),
    asked('Some intent', HIGH, THOUGHTS),
    asked('A plan, and intent', HIGH, THOUGHTS),
    {
      label: 'Something done, begun or prepared: never, ever, or in the past three months',
      wording: null,
      scale: { kind: 'choice', points: { never: 0, lifetime: MODERATE, past3Months: HIGH } },
      askedAfter: null,
    },
  ],
  licence: {
    note: 'Copyright The Research Foundation for Mental Hygiene, Inc. (Columbia Lighthouse Project); free to use, with its own words unchanged. The labels here are ours.',
    wordingMayBeShown: false,
  },
};
