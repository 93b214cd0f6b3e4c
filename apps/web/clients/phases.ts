import type { Schemas } from '../api/client.js';

/** Where a journey stands, in the usual order. */
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
] as const satisfies readonly Schemas['Phase'][];
export type Phase = (typeof PHASES)[number];
