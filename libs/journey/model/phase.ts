/** Where a journey stands. The order is the usual one; `waitlist` may be skipped and `onHold` stands beside treatment. */
export const PHASES = [
  'intake',
  'screening',
  'waitlist',
  'assessment',
  'planning',
  'treatment',
  'onHold',
  'discharge',
  'aftercare',
  'closed',
] as const;

export type Phase = (typeof PHASES)[number];

/** Words for the phases whose name is not what people say. */
const PHASE_WORDS: { readonly [P in Phase]?: string } = { onHold: 'a hold', closed: 'its end' };

/** The phase as people say it. */
export const phaseInWords = (phase: Phase): string => PHASE_WORDS[phase] ?? phase;
export type OpenPhase = Exclude<Phase, 'closed'>;

/** Every phase but `closed`. */
export const OPEN_PHASES = PHASES.filter((phase): phase is OpenPhase => phase !== 'closed');

/**
 * Why a journey ended: SAMHSA's TEDS reasons, the reasons of a journey that never reached admission, and `readmitted`, if the client came back in aftercare.
 * The reason of their discharge then stays with the discharge.
 */
export const CLOSE_REASONS = [
  'completed',
  'droppedOut',
  'terminatedByFacility',
  'transferred',
  'incarcerated',
  'died',
  'other',
  'referredElsewhere',
  'withdrewBeforeAdmission',
  'lostToContact',
  'readmitted',
] as const;

export type CloseReason = (typeof CLOSE_REASONS)[number];
