/** As FHIR's administrative gender. */
export const GENDERS = ['female', 'male', 'other', 'unknown'] as const;

/** A gender as a form has it; empty while nobody has said one. */
export type GenderValue = '' | (typeof GENDERS)[number];
