import type { TotalScale } from './total-scale.js';

/** Nine items of 0 to 3. */
export const PHQ_9: TotalScale = {
  code: 'PHQ-9',
  title: 'Patient Health Questionnaire, 9 items',
  loinc: '44261-6',
  min: 0,
  max: 27,
  bands: [
    { name: 'minimal', from: 0, to: 4 },
    { name: 'mild', from: 5, to: 9 },
    { name: 'moderate', from: 10, to: 14 },
    { name: 'moderately severe', from: 15, to: 19 },
    { name: 'severe', from: 20, to: 27 },
  ],
  cut: null,
};
