import type { TotalScale } from './total-scale.js';

/**
 * Eight items of 0 to 4, two of 0, 2 or 4. The bands are the four zones of the WHO manual (2nd edition, 2001), which
 * numbers them; the names are ours. Public code often swaps this LOINC with the AUDIT-C's.
 */
export const AUDIT: TotalScale = {
  code: 'AUDIT',
  title: 'Alcohol Use Disorders Identification Test',
  loinc: '75624-7',
  min: 0,
  max: 40,
  bands: [
    { name: 'low risk', from: 0, to: 7 },
    { name: 'hazardous', from: 8, to: 15 },
    { name: 'harmful', from: 16, to: 19 },
    { name: 'possible dependence', from: 20, to: 40 },
  ],
  cut: null,
};
