import { z } from 'zod';

/**
 * Of a whole answer what somebody is shown who may see these fields of it and no others: `fields` are those of a rule of access, as
 * `view.phase`. What the whole has not is passed over, as where it is answered (apps/api/platform/access/visible-fields.ts).
 */
export const narrowed = (whole: z.ZodObject, fields: readonly string[]): z.ZodObject => {
  const shown: Record<string, z.ZodType> = {};
  const parts: Readonly<Record<string, z.ZodType>> = whole.shape;
  for (const [name, part] of Object.entries(parts)) {
    const inside = fields.flatMap((path) =>
      path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : [],
    );
    if (fields.includes(name)) shown[name] = part;
    else if (inside.length > 0 && part instanceof z.ZodObject) shown[name] = narrowed(part, inside);
  }
  return z.object(shown);
};
