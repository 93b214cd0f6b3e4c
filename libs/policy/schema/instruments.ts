import { z } from 'zod';
import { INSTRUMENT_CODES, QUESTIONNAIRE_CODES, type QuestionnaireCode } from '#instruments/instrument';
import { daySpan, span } from './clocks.js';
import { unique } from './order.js';
import { daysOrNone } from './spans.js';

/** An object with a number for some instruments. It is not zod's record, because that drops a key `__proto__` silently. */
export const byInstrument = (value: z.ZodNumber) =>
  z.strictObject(
    Object.fromEntries(INSTRUMENT_CODES.map((code) => [code, value.exactOptional()])) as Record<
      (typeof INSTRUMENT_CODES)[number],
      z.ZodExactOptional<z.ZodNumber>
    >,
  );

type Enumerated = { [Code in QuestionnaireCode]: Code };

/** A set of instruments, each at most once. An empty set asks for nothing. */
const instrumentSet = z.array(z.enum(QUESTIONNAIRE_CODES)).check(unique((code) => code));
/** Instruments that replace others. It is not zod's record, for the same reason as above. */
const ofTheirOwn = z.strictObject(
  Object.fromEntries(
    QUESTIONNAIRE_CODES.map((code) => [code, z.enum(QUESTIONNAIRE_CODES).exactOptional()]),
  ) as Record<QuestionnaireCode, z.ZodExactOptional<z.ZodEnum<Enumerated>>>,
);
/** [P] A quarter of a year: an older result says how somebody was before, and not how they are at admission. */
const LONGEST_BASELINE_DAYS = 90;

/** When instruments are repeated, and how large a change must be to count. */
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
