import type { z } from 'zod';

/** A string that a request may have, and where in its schema. */
export interface StringInput {
  readonly field: string;
  /** The string itself, or what makes another value of it: whose checks are those of both. */
  readonly schema: z.ZodType;
  /** Whether any text may stand there, as far as the schema of a string says it. */
  readonly format: string | null;
}

/** What zod keeps of a schema, as far as this walk looks. */
interface Def {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
}

/** Every kind of zod schema that has no string in it. Another one fails: whoever uses it says here what it holds. */
const WITHOUT_STRINGS = new Set(['enum', 'literal', 'boolean', 'number', 'null', 'unknown', 'transform']);

const defOf = (schema: z.ZodType): Def => schema._zod.def;

/** Every string in a schema of a request. @throws Error for a kind of schema that is not known here */
export function* stringInputs(schema: z.ZodType, field = ''): Generator<StringInput> {
  const def = defOf(schema);
  const { shape, element, innerType, options, left, right, keyType, valueType } = def;
  if (def.type === 'string') yield { field, schema, format: def.format ?? null };
  else if (def.type === 'pipe') yield* piped(schema, def.in!, field);
  else if (shape)
    for (const [name, part] of Object.entries(shape)) yield* stringInputs(part, `${field}.${name}`);
  else if (element) yield* stringInputs(element, `${field}[]`);
  else if (innerType) yield* stringInputs(innerType, field);
  else if (options) for (const option of options) yield* stringInputs(option, field);
  else if (left && right) for (const side of [left, right]) yield* stringInputs(side, field);
  else if (keyType && valueType) {
    yield* stringInputs(keyType, `${field}{name}`);
    yield* stringInputs(valueType, `${field}{}`);
  } else if (!WITHOUT_STRINGS.has(def.type)) throw new Error(`${field}: ${def.type}`);
}

/** What is made of a string is checked as a whole: what is made of it may have a check of its own. */
function* piped(whole: z.ZodType, first: z.ZodType, field: string): Generator<StringInput> {
  for (const input of stringInputs(first, field))
    yield input.field === field && defOf(input.schema).type === 'string'
      ? { ...input, schema: whole }
      : input;
}
