import { FIRST_TWO, PFIZER, TWO_WEEKS } from './phq-wording.js';
import { PLAIN, worded, type Questionnaire } from './questionnaire.js';
import { cutAt, type TotalScale } from './total-scale.js';

/** Two items of 0 to 3. A positive total asks for the PHQ-9. */
export const PHQ_2: TotalScale = {
  code: 'PHQ-2',
  title: 'Patient Health Questionnaire, 2 items',
  loinc: '55758-7',
  min: 0,
  max: 6,
  bands: [],
  cut: cutAt(3),
};

export const PHQ_2_ITEMS: Questionnaire = {
  ...PLAIN,
  code: 'PHQ-2',
  title: PHQ_2.title,
  total: PHQ_2,
  items: worded(TWO_WEEKS, FIRST_TWO),
  licence: PFIZER,
};
