import { z } from 'zod';
import { daySpan, span } from './clocks.js';

const least = z.int().min(1).max(20);

/** R-PLAN-SIGN: what a plan has at least. */
export const plan = z.strictObject({ goals: least, dischargeCriteria: least });

/** R-HOLD: calls to the provider that a client is at. */
export const hold = z.strictObject({ call: daySpan, callWithin: span });
