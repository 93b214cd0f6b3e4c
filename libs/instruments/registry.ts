import { AUDIT } from './audit.js';
import { AUDIT_C } from './audit-c.js';
import { BAM_USE } from './bam-use.js';
import { C_SSRS } from './c-ssrs.js';
import { DAST_10 } from './dast-10.js';
import { GAD_7 } from './gad-7.js';
import type { InstrumentCode } from './instrument.js';
import { PCL_5 } from './pcl-5.js';
import { PHQ_2 } from './phq-2.js';
import { PHQ_9 } from './phq-9.js';
import { PHQ_9_TEEN } from './phq-9-teen.js';
import { SCOFF } from './scoff.js';
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
