import type { z } from 'zod';

/** A string that a request may have. `field`: its place in the schema. */
export interface StringInput {
  readonly field: string;
  /** The schema of the string; if the string is transformed to another value, the schema of the whole transformation, which has the checks of both. */
  readonly schema: z.ZodType;
  /** The format that the schema of the string names; null if it names none, so that any text may stand there. */
  readonly format: string | null;
}

/** The parts of zod's definition of a schema that are read here. */
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

/** The kinds of zod schema that have no string in them. A kind that is not known here fails, so that whoever uses it adds it. */
const WITHOUT_STRINGS = new Set(['enum', 'literal', 'boolean', 'number', 'null', 'unknown', 'transform']);

const defOf = (schema: z.ZodType): Def => schema._zod.def;

/** Finds every string in the schema of a request. @throws Error for a kind of schema that is not known here */
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

/** Finds the strings that a transformation starts from. A string that is transformed itself gets the schema of the whole, which may check the result, too. */
function* piped(whole: z.ZodType, first: z.ZodType, field: string): Generator<StringInput> {
  for (const input of stringInputs(first, field))
    yield input.field === field && defOf(input.schema).type === 'string'
      ? { ...input, schema: whole }
      : input;
}
