import { z } from 'zod';
import { INSTRUMENT_CODES, QUESTIONNAIRE_CODES, type QuestionnaireCode } from '#instruments/instrument';
import { daySpan, span } from './clocks.js';
import { unique } from './order.js';
import { daysOrNone } from './spans.js';

/** A number for some instruments. Not a record of zod's: that drops what is called `__proto__` and says nothing. */
export const byInstrument = (value: z.ZodNumber) =>
  z.strictObject(
    Object.fromEntries(INSTRUMENT_CODES.map((code) => [code, value.exactOptional()])) as Record<
      (typeof INSTRUMENT_CODES)[number],
      z.ZodExactOptional<z.ZodNumber>
    >,
  );

type Enumerated = { [Code in QuestionnaireCode]: Code };

/** Each once; an empty one asks for nothing. */
const instrumentSet = z.array(z.enum(QUESTIONNAIRE_CODES)).check(unique((code) => code));
/** An instrument in the place of another. Not a record of zod's, as above. */
const ofTheirOwn = z.strictObject(
  Object.fromEntries(
    QUESTIONNAIRE_CODES.map((code) => [code, z.enum(QUESTIONNAIRE_CODES).exactOptional()]),
  ) as Record<QuestionnaireCode, z.ZodExactOptional<z.ZodEnum<Enumerated>>>,
);
/** [P] A quarter: what is older says how somebody was, and not how they come. */
const LONGEST_BASELINE_DAYS = 90;

/** When instruments are taken again, and how much of a change means something. */
export const instruments = z.strictObject({
  cadence: z
    .array(z.strictObject({ instrument: z.enum(QUESTIONNAIRE_CODES), every: daySpan }))
    .check(unique(({ instrument }) => instrument, 'instrument')),
  grace: span,
  meaningfulChange: byInstrument(z.number().positive()),
  response: byInstrument(z.number().positive().max(1)),
  forMinors: ofTheirOwn.exactOptional(),
  forAdolescents: ofTheirOwn.exactOptional(),
  sets: z
    .strictObject({
      baseline: instrumentSet,
      baselineWithinDays: daysOrNone(LONGEST_BASELINE_DAYS),
      discharge: instrumentSet,
    })
    .exactOptional(),
});
