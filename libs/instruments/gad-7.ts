import { PFIZER, TWO_WEEKS } from './phq-wording.js';
import { PLAIN, worded, type Questionnaire } from './questionnaire.js';
import type { TotalScale } from './total-scale.js';

/** Seven items of 0 to 3. Public code often takes the panel's LOINC, 69737-5, for the total's. */
export const GAD_7: TotalScale = {
  code: 'GAD-7',
  title: 'Generalized Anxiety Disorder, 7 items',
  loinc: '70274-6',
  min: 0,
  max: 21,
  bands: [
    { name: 'minimal', from: 0, to: 4 },
    { name: 'mild', from: 5, to: 9 },
    { name: 'moderate', from: 10, to: 14 },
    { name: 'severe', from: 15, to: 21 },
  ],
  cut: null,
};

export const GAD_7_ITEMS: Questionnaire = {
  ...PLAIN,
  code: 'GAD-7',
  title: GAD_7.title,
  total: GAD_7,
  items: worded(TWO_WEEKS, [
    ['Nervousness', 'Feeling nervous, anxious, or on edge'],
    ['Uncontrolled worry', 'Not being able to stop or control worrying'],
    ['Worry about many things', 'Worrying too much about different things'],
    ['Trouble relaxing', 'Trouble relaxing'],
    ['Restlessness', 'Being so restless that it is hard to sit still'],
    ['Irritability', 'Becoming easily annoyed or irritable'],
    ['Fear', 'Feeling afraid, as if something awful might happen'],
  ]),
  change: { reliable: 4, meaningful: null, note: 'Up or down' },
  licence: PFIZER,
};
