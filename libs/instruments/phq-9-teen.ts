import { FIVE_POINTS, ITEM_9, PHQ_9 } from './phq-9.js';
import { TWO_WEEKS } from './phq-wording.js';
import { labelled, PLAIN, type Questionnaire } from './questionnaire.js';
import type { TotalScale } from './total-scale.js';

/** The PHQ-9 as modified for teens, the PHQ-A: other words, the same scale and bands. Never compared with an adult's PHQ-9. */
export const PHQ_9_TEEN: TotalScale = {
  ...PHQ_9,
  code: 'PHQ-9-TEEN',
  title: 'Patient Health Questionnaire, 9 items, modified for teens',
  loinc: '89204-2',
};

/**
 * Its own order of items: mood (here with irritability) before interest, and appetite before energy. Item 9 is the adults' item 9. The further questions
 * of the form count for nothing and are not stored.
 */
export const PHQ_9_TEEN_ITEMS: Questionnaire = {
  ...PLAIN,
  code: 'PHQ-9-TEEN',
  title: PHQ_9_TEEN.title,
  total: PHQ_9_TEEN,
  items: labelled(TWO_WEEKS, [
    'Low or irritable mood',
    'Interest or pleasure',
    'Sleep',
    'Appetite or weight',
    'Energy',
    'Feeling of failure',
    'Concentration',
    'Slowness or restlessness',
    'Thoughts of death or self-harm',
  ]),
  flags: [ITEM_9],
  change: FIVE_POINTS,
  licence: {
    note: 'Modified from the PHQ-9 (Spitzer, Williams and Kroenke, 1999) and the PHQ-A (Johnson and others, 2002). The labels here are ours; a program supplies the words of the form it uses.',
    wordingMayBeShown: false,
  },
};
