import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { OpenAPIObject } from '@nestjs/swagger';
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
    (['get', 'post'] as const).flatMap((method) =>
      item[method] ? [{ path, method, operation: item[method] }] : [],
    ),
  );

describe('the OpenAPI document', () => {
  test('is valid', async () => {
    const { valid, errors } = await new Validator().validate(document as never);
    expect([valid, errors]).toEqual([true, undefined]);
  });

  test('points nowhere but into itself', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference]) => reference!,
    );
    const known = Object.keys(document.components!.schemas!).map((name) => `#/components/schemas/${name}`);
    for (const reference of new Set(references)) expect(known).toContain(reference);
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
        expect(operation.responses[status]).toMatchObject({
          content: { 'application/problem+json': expect.anything() },
        });
    }
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
