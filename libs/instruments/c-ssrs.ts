import type { TotalScale } from './total-scale.js';

/** No sum: the total is the rank of the highest risk that an answer points to, 0 none to 3 high. */
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
