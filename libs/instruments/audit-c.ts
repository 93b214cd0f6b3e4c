import { CONSUMPTION, WHO } from './audit.js';
import { PLAIN, type Questionnaire } from './questionnaire.js';
import type { TotalScale } from './total-scale.js';

/** The first three items of the AUDIT. Public code often confuses this LOINC code with that of the whole AUDIT, 75624-7. */
export const AUDIT_C: TotalScale = {
  code: 'AUDIT-C',
  title: 'Alcohol Use Disorders Identification Test, consumption',
  loinc: '75626-2',
  min: 0,
  max: 12,
  bands: [],
  cut: { male: 4, female: 3, other: 3 },
};

export const AUDIT_C_ITEMS: Questionnaire = {
  ...PLAIN,
  code: 'AUDIT-C',
  title: AUDIT_C.title,
  total: AUDIT_C,
  items: CONSUMPTION,
  needsSex: true,
  licence: WHO,
};
