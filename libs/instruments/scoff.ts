import { yesNo } from './answer-scale.js';
import { labelled, PLAIN, type Questionnaire } from './questionnaire.js';
import { cutAt, type TotalScale } from './total-scale.js';

/** Five yes-or-no questions on eating. */
export const SCOFF: TotalScale = {
  code: 'SCOFF',
  title: 'SCOFF questionnaire',
  loinc: null,
  min: 0,
  max: 5,
  bands: [],
  cut: cutAt(2),
};

export const SCOFF_ITEMS: Questionnaire = {
  ...PLAIN,
  code: 'SCOFF',
  title: SCOFF.title,
  total: SCOFF,
  items: labelled(yesNo(1, 0), [
    'Vomiting brought about',
    'Control over eating',
    'Marked loss of weight',
    'Image of the own body',
    'Place of food in life',
  ]),
  licence: {
    note: 'Copyright Morgan, Reid and Lacey (BMJ 1999; 319: 1467). The labels here are ours; a program supplies the words it may use.',
    wordingMayBeShown: false,
  },
};
