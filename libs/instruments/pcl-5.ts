import { cutAt, type TotalScale } from './total-scale.js';

/** Twenty items of 0 to 4. The published cut is 31 to 33; 33 is the program's. */
export const PCL_5: TotalScale = {
  code: 'PCL-5',
  title: 'PTSD Checklist for DSM-5',
  loinc: null,
  min: 0,
  max: 80,
  bands: [],
  cut: cutAt(33),
};
