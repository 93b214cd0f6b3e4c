import { z } from 'zod';
import { checkTotal } from '#instruments/check-total';
import { INSTRUMENT_CODES, type InstrumentTotal } from '#instruments/instrument';
import { instant } from './time.js';

/** A result that arrives as its total only, checked against the instrument's scale. */
export const instrumentTotal = z
  .strictObject({ instrument: z.enum(INSTRUMENT_CODES), total: z.number(), takenAt: instant })
  .superRefine(({ instrument, total }, context) => {
    const check = checkTotal(instrument, total);
    if (!check.ok) context.addIssue({ code: 'custom', path: ['total'], message: check.detail });
  })
  .meta({ id: 'InstrumentTotal' })
  .transform((result): InstrumentTotal => ({ ...result, totalOnly: true }));
