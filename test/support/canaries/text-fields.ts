import type { OpenAPIObject } from '@nestjs/swagger';

/** The parts of a JSON Schema that are read here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
}

/** Fields with strings of the program's own, which no person writes. Their form is checked although the schema does not say it. */
const IDS: ReadonlySet<string> = new Set(['cursor', 'sizeBytes']);

/** Formats of text that a person writes. */
const WRITTEN: ReadonlySet<string> = new Set(['text', 'line']);

/** Finds every field of every request body that takes text of a person, in the API's OpenAPI document. */
export class TextFields {
  constructor(private readonly document: OpenAPIObject) {}

  /** All these fields, each as `/path .field`, in order. */
  all(): string[] {
    const found = Object.keys(this.document.paths).flatMap((path) => {
      const body = this.bodyOf(path);
      return body ? [...this.under(body, `${path} `)] : [];
    });
    return [...new Set(found)].sort();
  }

  bodyOf(path: string): Schema | null {
    const { requestBody } = this.document.paths[path]?.post ?? {};
    const { content = {} } = (requestBody ?? {}) as { content?: Record<string, { schema?: Schema }> };
    return content['application/json']?.schema ?? null;
  }

  resolve(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    return this.resolve(this.document.components!.schemas![schema.$ref.split('/').at(-1)!] as Schema);
  }

  isText(schema: Schema, field: string): boolean {
    const { type, enum: choices, const: fixed, format, pattern } = this.resolve(schema);
    const open =
      choices === undefined && fixed === undefined && format === undefined && pattern === undefined;
    if (type !== 'string') return false;
    return WRITTEN.has(format ?? '') || (open && !IDS.has(field.split('.').at(-1)!));
  }

  private *under(schema: Schema, field: string): Generator<string> {
    const { properties = {}, items, anyOf = [], oneOf = [] } = this.resolve(schema);
    if (this.isText(schema, field)) yield field;
    for (const [name, part] of Object.entries(properties)) yield* this.under(part, `${field}.${name}`);
    if (items) yield* this.under(items, `${field}[]`);
    for (const branch of [...anyOf, ...oneOf]) yield* this.under(branch, field);
  }
}
