import { AUDIT, AUDIT_ITEMS } from './audit.js';
import { AUDIT_C, AUDIT_C_ITEMS } from './audit-c.js';
import { BAM_ITEMS } from './bam.js';
import { BAM_USE } from './bam-use.js';
import { C_SSRS, C_SSRS_ITEMS } from './c-ssrs.js';
import { DAST_10, DAST_10_ITEMS } from './dast-10.js';
import { GAD_7, GAD_7_ITEMS } from './gad-7.js';
import type { InstrumentCode, QuestionnaireCode } from './instrument.js';
import { PCL_5, PCL_5_ITEMS } from './pcl-5.js';
import { PHQ_2, PHQ_2_ITEMS } from './phq-2.js';
import { PHQ_9, PHQ_9_ITEMS } from './phq-9.js';
import { PHQ_9_TEEN, PHQ_9_TEEN_ITEMS } from './phq-9-teen.js';
import type { Questionnaire } from './questionnaire.js';
import { SCOFF, SCOFF_ITEMS } from './scoff.js';
import type { TotalScale } from './total-scale.js';

/** Every instrument by its code. */
export const INSTRUMENTS: Readonly<Record<InstrumentCode, TotalScale>> = {
  'PHQ-2': PHQ_2,
  'PHQ-9': PHQ_9,
  'PHQ-9-TEEN': PHQ_9_TEEN,
  'GAD-7': GAD_7,
  AUDIT,
  'AUDIT-C': AUDIT_C,
  'DAST-10': DAST_10,
  'C-SSRS': C_SSRS,
  'BAM-USE': BAM_USE,
  'PCL-5': PCL_5,
  SCOFF,
};

export const byCode = (code: InstrumentCode): TotalScale => INSTRUMENTS[code];

/** The instrument whose total the LOINC code names, or null. */
export const byLoinc = (loinc: string): TotalScale | null =>
  Object.values(INSTRUMENTS).find((instrument) => instrument.loinc === loinc) ?? null;

/** Every instrument that is scored by its items, by its code. */
export const QUESTIONNAIRES: Readonly<Record<QuestionnaireCode, Questionnaire>> = {
  'PHQ-2': PHQ_2_ITEMS,
  'PHQ-9': PHQ_9_ITEMS,
  'PHQ-9-TEEN': PHQ_9_TEEN_ITEMS,
  'GAD-7': GAD_7_ITEMS,
  AUDIT: AUDIT_ITEMS,
  'AUDIT-C': AUDIT_C_ITEMS,
  'DAST-10': DAST_10_ITEMS,
  'C-SSRS': C_SSRS_ITEMS,
  BAM: BAM_ITEMS,
  'PCL-5': PCL_5_ITEMS,
  SCOFF: SCOFF_ITEMS,
};

/** The questionnaire with this code, which may be any text; null if there is none. */
export const questionnaireOf = (code: string): Questionnaire | null =>
  Object.hasOwn(QUESTIONNAIRES, code) ? QUESTIONNAIRES[code as QuestionnaireCode] : null;
