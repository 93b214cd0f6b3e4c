import type { StandardSchemaConversionResult } from '@nestjs/swagger';
import { z } from 'zod';
import { ANSWERED, COMPONENTS } from './settle-components.js';

const DEFS = '#/$defs/';

type JsonSchema = Record<string, unknown>;

/** Where zod keeps the parts of a schema that have an id. */
interface WithParts extends JsonSchema {
  readonly $defs?: Record<string, JsonSchema>;
}

/**
 * Turns a schema of ours into OpenAPI 3.1, which is JSON Schema. Schemas with an id become components, named once. A schema as it is answered has another
 * name than as it is sent, until it is known whether they are the same (`settle-components.ts`).
 */
export const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): StandardSchemaConversionResult => {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, { target: 'draft-2020-12', io }) as WithParts;
  const named = (id: string): string => (io === 'output' ? id + ANSWERED : id);
  const components = Object.fromEntries(
    Object.entries($defs).map(([id, part]) => [named(id), plain(part, named)]),
  );
  const { id } = root;
  if (typeof id !== 'string') return { schema: plain(root, named), components };
  return {
    schema: { $ref: COMPONENTS + named(id) },
    components: { ...components, [named(id)]: plain(root, named) },
  };
};

/** Removes id and dialect, which have done their work, and points references to the document's components. */
const plain = (schema: JsonSchema, named: (id: string) => string): JsonSchema => {
  const own = Object.entries(schema).filter(([key]) => key !== 'id' && key !== '$schema');
  return JSON.parse(JSON.stringify(Object.fromEntries(own)), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(DEFS)
      ? COMPONENTS + named(value.slice(DEFS.length))
      : value,
  ) as JsonSchema;
};
