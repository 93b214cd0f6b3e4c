import { z } from 'zod';
import { line } from '#contracts/http/text';

/** Limits that are far above what any real field holds, and far below what would do harm. */
const MAX_CHARACTERS = 500;
const MAX_REPETITIONS = 50;

/** FHIR's string, checked and written as every text that comes into the program is. */
export const text = line(MAX_CHARACTERS);

export const optionalText = text.optional();

/** A word of FHIR's own. It is compared and never kept, and so it is not normalized: every comparison sees the same characters. */
export const code = z.string().max(MAX_CHARACTERS);

/** A text in a list of which one member is used. Here it is only read; the member that is used is checked again by the schema of its own field. */
export const unread = z.string().optional();

/** Any JSON object; its fields are read one by one. */
export const fields = z.record(z.string(), z.unknown());
export type Fields = Readonly<Record<string, unknown>>;

export const many = <T>(member: z.ZodType<T>) => z.array(member).max(MAX_REPETITIONS);

/** FHIR's elements may have more fields than these; what is not read is not kept. */
const coding = z.object({ system: text.optional(), code: text.optional(), display: text.optional() });
export const codeableConcept = z.object({ coding: many(coding).optional(), text: text.optional() });

/** A value from outside as a fault shows it: quoted, and cut after 60 characters. */
export const quoted = (value: string): string =>
  JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
