/** The steps of a referral, in their order: who, why here, and everything read back before it is sent. */
export const STEPS = ['who', 'why', 'check'] as const;
export type Step = (typeof STEPS)[number];

export const after = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? step;
export const before = (step: Step): Step | null => STEPS[STEPS.indexOf(step) - 1] ?? null;

/** The step in which a field is asked for, which the API names by its path. */
export const stepOf = (field: string): Step => (/^client\b/.test(field) ? 'who' : 'why');
