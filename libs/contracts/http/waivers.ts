import { z } from 'zod';
import type { Waivable } from '#journey/model/waiver';
import { reason } from './text.js';

/** The conditions that are waived, each at most once and with its reason (R-ENDING, R-DISCH). */
export const waivers = <What extends Waivable>(...what: readonly [What, ...What[]]) =>
  z
    .array(z.strictObject({ what: z.enum(what), reason }))
    .max(what.length)
    .refine((all) => new Set(all.map((one) => one.what)).size === all.length, 'must name each once')
    .default([]);
