import { z } from 'zod';
import { INSTRUMENT_CODES, QUESTIONNAIRE_CODES } from '#instruments/instrument';
import { daySpan, span } from './clocks.js';
import { unique } from './order.js';

const byInstrument = (value: z.ZodNumber) => z.partialRecord(z.enum(INSTRUMENT_CODES), value);

/** When instruments are taken again, and how much of a change means something. */
export const instruments = z.strictObject({
  cadence: z
    .array(z.strictObject({ instrument: z.enum(QUESTIONNAIRE_CODES), every: daySpan }))
    .check(unique(({ instrument }) => instrument, 'instrument')),
  grace: span,
  meaningfulChange: byInstrument(z.number().positive()),
  response: byInstrument(z.number().positive().max(1)),
});
