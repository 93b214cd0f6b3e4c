import { pointsOf } from './answer-scale.js';
import type { Licence } from './questionnaire.js';

/** The answers of PHQ and GAD-7 alike. */
export const TWO_WEEKS = pointsOf(
  [0, 1, 2, 3],
  ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
);

/** The first two items of the PHQ-9; they alone are the PHQ-2. */
export const FIRST_TWO = [
  ['Interest or pleasure', 'Little interest or pleasure in doing things'],
  ['Low mood', 'Feeling down, depressed, or hopeless'],
] as const;

export const PFIZER: Licence = {
  note: 'Developed by Drs. Spitzer, Williams, Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
  wordingMayBeShown: true,
};
