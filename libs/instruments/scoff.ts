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
