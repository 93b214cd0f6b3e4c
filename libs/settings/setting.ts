import { z } from 'zod';

/** What whoever sets a setting has to know of it, beside its sentence and its default. */
interface Traits {
  /** What holds where it is not set, if that is no value that could be set: "one of its own". */
  readonly unset?: string;
  /** It may be in a file that NAME_FILE names (from-files.ts), and may not be weak in production (weakness.ts). */
  readonly secret?: boolean;
}

export interface About extends Traits {
  readonly description: string;
}

/** A setting: one sentence of what it is, for docs/settings.md, and what it may be. */
export const setting = <Schema extends z.ZodType>(
  description: string,
  schema: Schema,
  traits: Traits = {},
): Schema => schema.meta({ description, ...traits });

/** Also where a process has made the setting optional. @throws Error where nobody has said what it is */
export const aboutOf = (schema: z.ZodType): About => {
  const { description, ...traits } = schema.meta() ?? {};
  if (description !== undefined) return { description, ...traits };
  if (schema instanceof z.ZodOptional) return aboutOf(schema.unwrap() as z.ZodType);
  throw new Error('a setting needs a sentence of what it is');
};

/** Its default, as somebody would set it; undefined where it has none, or none that could be set. */
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
