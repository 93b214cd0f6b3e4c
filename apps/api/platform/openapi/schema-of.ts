import type { StandardSchemaConversionResult } from '@nestjs/swagger';
import { z } from 'zod';

const COMPONENTS = '#/components/schemas/';

type JsonSchema = Record<string, unknown>;

/** Where zod keeps the parts of a schema that have an id. */
interface WithParts extends JsonSchema {
  readonly $defs?: Record<string, JsonSchema>;
}

/** A schema of ours in OpenAPI 3.1, which is JSON Schema; those with an id become components, named once. */
export const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): StandardSchemaConversionResult => {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, { target: 'draft-2020-12', io }) as WithParts;
  const components = Object.fromEntries(Object.entries($defs).map(([id, part]) => [id, plain(part)]));
  const { id } = root;
  if (typeof id !== 'string') return { schema: plain(root), components };
  return { schema: { $ref: COMPONENTS + id }, components: { ...components, [id]: plain(root) } };
};

/** Id and dialect have done their work, and references point to the document's components. */
const plain = (schema: JsonSchema): JsonSchema => {
  const own = Object.entries(schema).filter(([key]) => key !== 'id' && key !== '$schema');
  return JSON.parse(JSON.stringify(Object.fromEntries(own)), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', COMPONENTS) : value,
  ) as JsonSchema;
};
