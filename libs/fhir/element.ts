import { z } from 'zod';

/** FHIR's string: no control characters but tab and line ends. Lone surrogates neither: PostgreSQL stores no such text. */
const PLAIN = /^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Cs}]*$/u;

/** Far more than any real field holds, far less than what would hurt. */
const MAX_CHARACTERS = 500;
const MAX_REPETITIONS = 50;

export const text = z
  .string()
  .max(MAX_CHARACTERS)
  .regex(PLAIN, 'holds characters that no FHIR string may hold')
  .refine((value) => value.trim() !== '', 'is blank');

export const optionalText = text.optional();

/** Any JSON object; its fields are read one by one. */
export const fields = z.record(z.string(), z.unknown());
export type Fields = Readonly<Record<string, unknown>>;

export const many = <T>(member: z.ZodType<T>) => z.array(member).max(MAX_REPETITIONS);

/** Elements carry more fields than these; FHIR permits it, and what is not read is not kept. */
const coding = z.object({ system: text.optional(), code: text.optional(), display: text.optional() });
export const codeableConcept = z.object({ coding: many(coding).optional(), text: text.optional() });
export const reference = z.object({ reference: text });

/** A value from outside as it stands in a fault: quoted and cut. */
export const quoted = (value: string): string =>
  JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
