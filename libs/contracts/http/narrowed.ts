import { z } from 'zod';

/**
 * The part of an answer's schema that is left for somebody who may see these fields only. `fields` are paths of an access rule, as `view.phase`. A path
 * that the schema does not have is ignored, as it is when the answer is made (apps/api/platform/access/visible-fields.ts).
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
