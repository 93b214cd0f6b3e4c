import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS, type ProblemCode } from '#api/platform/problems/catalogue';
import { MILESTONE_NAMES, MILESTONES } from '#contracts/http/milestones';
import { apiAlone } from '../../support/api-alone.js';

let alone: Awaited<ReturnType<typeof apiAlone>>;
let document: OpenAPIObject;
let url: string;

beforeAll(async () => {
  alone = await apiAlone();
  await alone.app.listen(0, '127.0.0.1');
  url = await alone.app.getUrl();
  document = (await (await fetch(`${url}/openapi.json`)).json()) as OpenAPIObject;
});

afterAll(() => alone?.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'put', 'post', 'delete', 'patch'] as const).flatMap((method) =>
      item[method] ? [{ path, method, operation: item[method] }] : [],
    ),
  );

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

type Response = { content?: Record<string, { schema?: unknown }>; headers?: Record<string, unknown> };

/** What a response says, also where it is one that many share. */
const responseOf = (response: object): Response => {
  const { $ref } = response as { $ref?: string };
  return (
    $ref === undefined ? response : document.components!.responses![$ref.split('/').at(-1)!]
  ) as Response;
};

describe('the OpenAPI document', () => {
  test('is valid', async () => {
    const { valid, errors } = await new Validator().validate(document as never);
    expect([valid, errors]).toEqual([true, undefined]);
  });

  test('points nowhere but into itself', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference]) => reference!,
    );
    const known = (['schemas', 'responses', 'parameters'] as const).flatMap((part) =>
      Object.keys(document.components![part]!).map((name) => `#/components/${part}/${name}`),
    );
    for (const reference of new Set(references)) expect(known).toContain(reference);
    // And has nothing that nothing points to.
    expect(known.filter((one) => !references.includes(one))).toEqual([]);
  });

  test('says of every tag what it is', () => {
    const described = document.tags!.map(({ name }) => name);
    for (const { operation } of operations())
      expect(described).toEqual(expect.arrayContaining(operation.tags!));
  });

  test('has every milestone with its body, and names each operation once', () => {
    for (const name of MILESTONE_NAMES) {
      const operation = document.paths[`/v1/journeys/{journeyId}/${MILESTONES[name].path}`]?.post;
      expect(operation).toMatchObject({
        operationId: name,
        summary: MILESTONES[name].summary,
        requestBody: { required: true },
      });
    }
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('tells for every route how it answers and how it fails', () => {
    for (const { path, method, operation } of operations()) {
      const statuses = Object.keys(operation.responses);
      expect([path, statuses.some((status) => status.startsWith('2'))]).toEqual([path, true]);
      expect([path, statuses]).toEqual([path, expect.arrayContaining(['400', '500'])]);
      if (method === 'post') expect([path, statuses]).toEqual([path, expect.arrayContaining(['415'])]);
      for (const status of statuses.filter((code) => Number(code) >= 400))
        expect(responseOf(operation.responses[status]!)).toMatchObject({
          content: { 'application/problem+json': expect.anything() },
        });
    }
  });

  test('has no whole number in what is sent that a column of PostgreSQL could not hold', () => {
    const tooWide: string[] = [];
    const schemas = document.components!.schemas!;
    const look = (schema: Schema, at: string, seen: readonly string[] = []): void => {
      const name = schema.$ref?.split('/').at(-1);
      if (name !== undefined)
        return seen.includes(name) ? undefined : look(schemas[name] as Schema, at, [...seen, name]);
      if (schema.type === 'integer' && !((schema.maximum ?? Infinity) < 2 ** 31)) tooWide.push(at);
      for (const [field, one] of Object.entries(schema.properties ?? {})) look(one, `${at}.${field}`, seen);
      const parts = [
        schema.items,
        schema.additionalProperties,
        schema.anyOf,
        schema.oneOf,
        schema.allOf,
      ].flat();
      for (const one of parts) if (typeof one === 'object') look(one, at, seen);
    };
    for (const { operation } of operations()) {
      const { content = {} } = (operation.requestBody ?? {}) as Response;
      for (const { schema } of Object.values(content)) look(schema as Schema, operation.operationId!);
      for (const one of operation.parameters ?? []) if ('schema' in one) look(one.schema as Schema, one.name);
    }
    // The size of a payload is Temporal's own, and is kept nowhere.
    expect([...new Set(tooWide)]).toEqual(['decodePayloads.payloads.externalPayloads.sizeBytes']);
  });

  test('says of each way to fail which codes it has, and every code is said somewhere', () => {
    const told = new Set<string>();
    for (const { path, operation } of operations())
      for (const [status, response] of Object.entries(operation.responses)) {
        if (Number(status) < 400) continue;
        const { schema } = responseOf(response!).content!['application/problem+json']!;
        const { enum: codes } = (schema as { properties: { code: { enum: ProblemCode[] } } }).properties.code;
        for (const code of codes) {
          expect([path, code, PROBLEMS[code].status]).toEqual([path, code, Number(status)]);
          told.add(code);
        }
      }
    // A browser's sign-in is no part of the document.
    expect(Object.keys(PROBLEMS).filter((code) => !told.has(code))).toEqual(['sign-in-failed']);
    expect(document.components!.schemas!['Problem']).toMatchObject({
      properties: { code: { enum: Object.keys(PROBLEMS) } },
    });
  });

  test('says what the guard answers where there is no such journey, client, track or merge', () => {
    const named = { journeyId: 'no-such-journey', clientId: 'no-such-client', mergeId: 'no-such-merge' };
    for (const { path, operation } of operations())
      for (const [id, code] of Object.entries({ ...named, glassId: 'no-such-broken-glass' }))
        if (path.includes(`{${id}}`) && !path.startsWith('/v1/tracks/'))
          expect([path, operation.responses['404']]).toEqual([
            path,
            { $ref: expect.stringMatching(`[/.]${code}(\\.|$)`) },
          ]);
  });

  test('says which headers an answer has', () => {
    for (const { path, operation } of operations()) {
      const headers = (status: number) => {
        const response = operation.responses[status];
        return response && Object.keys(responseOf(response).headers ?? {});
      };
      expect([path, headers(405)]).toEqual([path, ['Allow']]);
      expect([path, headers(401) ?? ['WWW-Authenticate']]).toEqual([path, ['WWW-Authenticate']]);
      for (const status of [429, 503])
        expect([path, headers(status) ?? ['Retry-After']]).toEqual([path, ['Retry-After']]);
    }
  });

  test('says of the routes that are for anybody that they need no credentials, and of no others', () => {
    const open = operations().filter(({ operation }) => operation.security?.length === 0);
    expect(open.map(({ path }) => path).sort()).toEqual([
      '/health/live',
      '/health/ready',
      '/problems',
      '/problems/{code}',
    ]);
    for (const { operation } of open) expect(Object.keys(operation.responses)).not.toContain('401');
    expect(
      operations().filter(({ operation }) => operation.security && operation.security.length > 0),
    ).toEqual([]);
    expect(document.security).toEqual([{ token: [] }, { session: [], drawnFor: [] }]);
  });

  test.each([
    ['ids', 'JourneyId', '6f1c1f0e-6f0f-4a53-9c39-0d6f5d1f7f0a.1', '6f1c1f0e-6f0f-4a53-9c39-0d6f5d1f7f0a.0'],
    ['instants', 'Instant', '2026-03-02T09:30:00-05:00', '2026-03-02T09:30:00+15:00'],
    ['dates', 'LocalDate', '1880-01-01', '1879-12-31'],
    ['days that have come', 'DayUntilToday', '1880-01-01', '1879-12-31'],
    ['staff', 'StaffId', 'staff-017', 'staff 017'],
  ])('has a pattern of %s', (_, id, right, wrong) => {
    const { pattern } = document.components!.schemas![id] as { pattern: string };
    expect([right, wrong].map((value) => new RegExp(pattern, 'u').test(value))).toEqual([true, false]);
  });

  test('says of every yes or no in an address which two words it takes', () => {
    type Parameter = { name: string; schema: { $ref?: string; enum?: unknown[] } };
    const said = operations().flatMap(({ operation }) => (operation.parameters ?? []) as Parameter[]);
    const enums = said.filter(({ schema }) => schema?.enum?.includes('true'));
    expect(enums.map(({ name }) => name)).toEqual(expect.arrayContaining(['dryRun', 'overdue', 'reviewed']));
    for (const { name, schema } of enums) expect([name, schema.enum]).toEqual([name, ['true', 'false']]);
  });

  test('tells lines by what stands in each', () => {
    const linesOf = (path: string, method: 'get' | 'post') => {
      const { content } = responseOf(document.paths[path]![method]!.responses['200']!);
      const { items } = content!['application/x-ndjson']!.schema as { items: { anyOf: { $ref: string }[] } };
      return items.anyOf.map(({ $ref }) => $ref.split('/').at(-1));
    };
    expect(linesOf('/v1/referrals/import', 'post')).toEqual(['ImportedLine', 'ImportSummary']);
    expect(linesOf('/v1/journeys/import', 'post')).toEqual(['MovedInLine', 'ImportSummary']);
    expect(linesOf('/v1/policies/{version}/adopt', 'post')).toEqual(['AdoptedLine', 'AdoptSummary']);
    expect(linesOf('/v1/policies/compare', 'post')).toEqual([
      ...['ComparedSoFar', 'ComparedJourney', 'ComparisonSummary'],
    ]);
    expect(linesOf('/v1/audit/verification', 'get')).toEqual(['WalkedLine', 'VerifiedLine']);
    expect(linesOf('/v1/audit/export', 'get')).toEqual(['ExportedRow', 'ExportedLine']);
  });

  test('names what is answered apart from what is sent where they differ, and only there', () => {
    const schemas = document.components!.schemas as Record<string, { required?: string[] }>;
    // A default fills in what was left out, so an answer always has it.
    expect(schemas['Slot']!.required).not.toContain('group');
    expect(schemas['SlotAnswered']!.required).toContain('group');
    expect(Object.keys(schemas)).toContain('Goal');
    expect(Object.keys(schemas)).not.toContain('GoalAnswered');
  });

  test('has no rehearsal where there is none', () => {
    expect(Object.keys(document.paths).filter((path) => path.includes('rehearsal'))).toEqual([]);
  });

  test('is shown at /docs, with every file from here', async () => {
    const page = await (await fetch(`${url}/docs`)).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect([file, (await fetch(url + file)).status]).toEqual([file, 200]);
  });

  test('every kind of problem can be looked up', async () => {
    const { items } = (await (await fetch(`${url}/problems`)).json()) as { items: { code: string }[] };
    for (const { code } of items) expect((await fetch(`${url}/problems/${code}`)).status).toBe(200);
  });
});
