import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { schemaOf } from '#api/platform/openapi/schema-of';
import { referralBody } from '#contracts/http/referral';
import { stringInputs, type StringInput } from '../../support/string-inputs.js';
import { apiAlone } from '../../support/api-alone.js';

let alone: Awaited<ReturnType<typeof apiAlone>>;
const inputs: StringInput[] = [];

beforeAll(async () => {
  alone = await apiAlone();
  await alone.app.init();
  // A body that differs by media type is read by the handler itself.
  const schemas = new Set<z.ZodType>([referralBody]);
  SwaggerModule.createDocument(alone.app, new DocumentBuilder().build(), {
    standardSchemaConverter: (schema, { schemaType }) => {
      if (!(schema instanceof z.ZodType)) return undefined;
      if (schemaType === 'input') schemas.add(schema);
      return schemaOf(schema, schemaType);
    },
  });
  for (const schema of schemas) inputs.push(...stringInputs(schema));
});

afterAll(() => alone?.close());

/** Strings that are checked elsewhere, by what they stand for. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '.cursor': 'a page of the list has written it: libs/records/db/cursor.ts',
  '.document{name}': 'the schema of a policy: libs/policy/schema.ts',
  '.payloads[].data': "the protocol of Temporal's codec, which changes nothing of it",
  '.payloads[].metadata{}': "the protocol of Temporal's codec, which changes nothing of it",
  '.payloads[].metadata{name}': "the protocol of Temporal's codec, which changes nothing of it",
  '.payloads[].externalPayloads[].sizeBytes': "the protocol of Temporal's codec, which changes nothing of it",
};

const takes = ({ schema }: StringInput, value: string): boolean => schema.safeParse(value).success;
const checkedHere = (): StringInput[] => inputs.filter(({ field }) => !(field in ELSEWHERE));
const fieldsOf = (found: readonly StringInput[]): string[] =>
  [...new Set(found.map(({ field }) => field))].sort();

describe('every string that a request may have', () => {
  test('is found', () => {
    expect(inputs.length).toBeGreaterThan(100);
    for (const field of ['.client.family', '.reason', '.care.provider', '.goals[].problem', '.name'])
      expect(inputs.some((input) => input.field.endsWith(field))).toBe(true);
    expect(fieldsOf(inputs.filter(({ field }) => field in ELSEWHERE))).toEqual(Object.keys(ELSEWHERE).sort());
  });

  test('is found also where nobody has thought of a check', () => {
    const [bare, inside] = stringInputs(
      z.strictObject({ a: z.string().max(9).nullable().default(null), b: z.array(z.string()).optional() }),
    );
    expect([bare!, inside!].map((input) => [input.field, takes(input, 'a\u200bb')])).toEqual([
      ['.a', true],
      ['.b[]', true],
    ]);
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['a control character', 'a\u001bb'],
    ['half a surrogate pair', 'a\ud800b'],
    ['a zero-width blank', 'a\u200bb'],
    ['nothing but a zero-width blank', '\u200b'],
    ['an override of the direction', 'a\u202eb'],
    ['nothing', ''],
    ['blanks alone', ' \u00a0'],
    ['a hundred thousand characters', 'a'.repeat(100_000)],
  ])('is refused with %s', (_, value) => {
    expect(fieldsOf(checkedHere().filter((input) => takes(input, value)))).toEqual([]);
  });

  test('that takes any words keeps them trimmed, composed and with ordinary blanks', () => {
    const free = checkedHere().filter((input) => takes(input, 'any words'));
    expect(fieldsOf(free).length).toBeGreaterThanOrEqual(20);
    for (const { field, schema } of free)
      expect([field, schema.safeParse(' e\u0301\u00a0b ').data]).toEqual([field, '\u00e9 b']);
  });

  test('that is a date or an instant is one that there can be', () => {
    const only = (value: string) => checkedHere().filter((one) => takes(one, value) && !takes(one, 'abc'));
    const [dates, instants] = [only('2026-03-02'), only('2026-03-02T09:30:00-05:00')];
    expect([dates.length > 4, instants.length > 4]).toEqual([true, true]);
    for (const date of ['0000-01-01', '0001-01-01', '1879-12-31', '2026-02-30'])
      expect([date, fieldsOf(dates.filter((input) => takes(input, date)))]).toEqual([date, []]);
    for (const at of ['2026-03-02T09:30:00+25:00', '0001-01-01T00:00:00Z', '2026-02-30T09:30:00Z'])
      expect([at, fieldsOf(instants.filter((input) => takes(input, at)))]).toEqual([at, []]);
  });
});
