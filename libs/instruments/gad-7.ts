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
