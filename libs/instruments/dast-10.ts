import type { TotalScale } from './total-scale.js';

/** Ten questions, one point each (the third is reversed). */
export const DAST_10: TotalScale = {
  code: 'DAST-10',
  title: 'Drug Abuse Screening Test, 10 items',
  loinc: '82667-7',
  min: 0,
  max: 10,
  bands: [
    { name: 'none', from: 0, to: 0 },
    { name: 'low', from: 1, to: 2 },
    { name: 'moderate', from: 3, to: 5 },
    { name: 'substantial', from: 6, to: 8 },
    { name: 'severe', from: 9, to: 10 },
  ],
  cut: null,
};
