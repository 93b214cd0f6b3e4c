import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apiAlone } from '../../support/api-alone.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly minLength?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      { readonly post?: { readonly requestBody?: { content: Record<string, { schema: Schema }> } } }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

let alone: Awaited<ReturnType<typeof apiAlone>>;
let document: Document;

beforeAll(async () => {
  alone = await apiAlone();
  await alone.app.listen(0, '127.0.0.1');
  document = (await (await fetch(`${await alone.app.getUrl()}/openapi.json`)).json()) as Document;
});
afterAll(() => alone?.close());

/** Whether an empty text could be taken. Of the formats none is met by one. */
const takesEmpty = ({ type, minLength = 0, format, pattern, enum: values, const: only }: Schema): boolean =>
  [type].flat().includes('string') &&
  minLength === 0 &&
  format === undefined &&
  only === undefined &&
  !(values && !values.includes('')) &&
  !(pattern !== undefined && !new RegExp(pattern).test(''));

// The pages do not ask for a dry run of a body in which a text is empty (apps/web/forms/is-unfilled.ts): that would be wrong where one may be.
test('no text in the body of a milestone, of a fact, of a group or of an emergency may be empty', () => {
  const found: string[] = [];
  const look = (schema: Schema, at: string, seen: readonly string[] = []): void => {
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined)
      return seen.includes(name) ? undefined : look(document.components.schemas[name]!, at, [...seen, name]);
    if (takesEmpty(schema)) found.push(at);
    for (const [field, one] of Object.entries(schema.properties ?? {})) look(one, `${at}.${field}`, seen);
    for (const one of [schema.items, schema.anyOf, schema.oneOf, schema.allOf].flat())
      if (one) look(one, at, seen);
  };
  for (const [path, { post }] of Object.entries(document.paths))
    if (/^\/v1\/journeys\/\{journeyId\}\/|^\/v1\/tracks\/\{trackId\}\/groups/.test(path))
      for (const { schema } of Object.values(post?.requestBody?.content ?? {})) look(schema, path);
  // A form of an instrument asks once every item is answered.
  expect(found).toEqual(['/v1/journeys/{journeyId}/facts/instrument.items']);
});
