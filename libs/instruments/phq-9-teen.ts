import { PHQ_9 } from './phq-9.js';
import type { TotalScale } from './total-scale.js';

/** The PHQ-9 as modified for teens: other words, the same scale and bands. Never compared with an adult's PHQ-9. */
export const PHQ_9_TEEN: TotalScale = {
  ...PHQ_9,
  code: 'PHQ-9-TEEN',
  title: 'Patient Health Questionnaire, 9 items, modified for teens',
  loinc: '89204-2',
};
