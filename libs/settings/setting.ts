import { z } from 'zod';

/** What a reader of docs/settings.md has to know about a setting, beside its sentence and its default. */
interface Traits {
  /** What holds where it is not set, if that is no value that could be set: "one of its own". */
  readonly unset?: string;
  /** Whether it is a secret: it may be in a file that NAME_FILE names (from-files.ts), and must not be weak in production (weakness.ts). */
  readonly secret?: boolean;
}

export interface About extends Traits {
  readonly description: string;
}

/** A setting: a sentence for docs/settings.md that says what it is, and the schema of its value. */
export const setting = <Schema extends z.ZodType>(
  description: string,
  schema: Schema,
  traits: Traits = {},
): Schema => schema.meta({ description, ...traits });

/** The description of a setting, also if a process has made it optional. @throws Error if it has no description */
export const aboutOf = (schema: z.ZodType): About => {
  const { description, ...traits } = schema.meta() ?? {};
  if (description !== undefined) return { description, ...traits };
  if (schema instanceof z.ZodOptional) return aboutOf(schema.unwrap() as z.ZodType);
  throw new Error('a setting needs a sentence of what it is');
};

/** The default as one would set it in the environment; undefined if there is none, or none that can be set. */
export const defaultOf = (schema: z.ZodType): string | undefined => {
  if (!(schema instanceof z.ZodDefault)) return undefined;
  const { defaultValue } = schema.def;
  return Array.isArray(defaultValue) ? defaultValue.join(',') || undefined : String(defaultValue);
};

/** Whether a process does not start without it. */
export const isNeeded = (schema: z.ZodType): boolean => !schema.safeParse(undefined).success;

/** The settings of a process, or of a part of one, by their names. */
export const settingsIn = (shape: z.ZodRawShape): [string, z.ZodType][] =>
  Object.entries(shape) as [string, z.ZodType][];
