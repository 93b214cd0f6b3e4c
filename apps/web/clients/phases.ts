import type { Schemas } from '../api/client.js';
import { everyOneOf } from '../fields/every-one-of.js';

/** Where a journey stands, in the usual order. */
export const PHASES = everyOneOf<Schemas['Phase']>()([
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
]);
export type Phase = (typeof PHASES)[number];
