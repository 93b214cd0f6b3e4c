/** Codes of the instruments that the program knows. FHIR bundles name them by their LOINC codes. */
export const INSTRUMENT_CODES = [
  'PHQ-2',
  'PHQ-9',
  'PHQ-9-TEEN',
  'GAD-7',
  'AUDIT',
  'AUDIT-C',
  'DAST-10',
  'C-SSRS',
  'BAM-USE',
  'PCL-5',
  'SCOFF',
] as const;

export type InstrumentCode = (typeof INSTRUMENT_CODES)[number];

/** What is compared over time: a total, and when it was taken. */
export interface Measured {
  readonly instrument: InstrumentCode;
  readonly total: number;
  /** ms since epoch. */
  readonly takenAt: number;
}

/** A total of one instrument without its items (`totalOnly`): they are not known. */
export interface InstrumentTotal extends Measured {
  readonly totalOnly: true;
}

/** Codes of the instruments the program scores by their items. */
export const QUESTIONNAIRE_CODES = [
  'PHQ-2',
  'PHQ-9',
  'PHQ-9-TEEN',
  'GAD-7',
  'AUDIT',
  'AUDIT-C',
  'DAST-10',
  'C-SSRS',
  'BAM',
  'PCL-5',
  'SCOFF',
] as const;

export type QuestionnaireCode = (typeof QUESTIONNAIRE_CODES)[number];
