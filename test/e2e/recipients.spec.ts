import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '#access/person';
import { INFORMATION_KINDS } from '#consent/kind';
import { tellDirectory } from '#worker/recipients';
import { ApiOnStage } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

const COORDINATOR: Person = { id: 'coordinator-1', roles: ['coordinator'], sites: ['main'] };
const SECRET = 'a secret of thirty-two characters at least';

const COUNTY = { id: 'county', name: 'County health', url: 'https://county.example/iop', secret: SECRET };
const DOCTOR = {
  id: 'dr-a',
  name: 'A practice',
  email: 'a@practice.example',
  classes: ['treatingProviders'],
};

let stage: Stage;
let api: ApiOnStage;
const folder = mkdtempSync(join(tmpdir(), 'recipients-'));

beforeAll(async () => {
  stage = await openStage();
  api = await ApiOnStage.open(stage);
});
afterAll(async () => {
  await api?.close();
  await stage?.close();
  rmSync(folder, { recursive: true });
});

/** As a worker does when it starts. */
const told = (directory: readonly object[] | null): Promise<void> => {
  const file = join(folder, 'recipients.json');
  if (directory) writeFileSync(file, JSON.stringify(directory));
  const telling = { RECIPIENTS_FILE: directory ? file : undefined } as Parameters<typeof tellDirectory>[0];
  return tellDirectory(telling, stage.database.dataSource);
};
const items = async (): Promise<unknown> => (await api.as(COORDINATOR).get('/v1/recipients')).body.items;

test('nobody is in it until a worker has said who is', async () => {
  expect(await items()).toEqual([]);
});

test('has who may be named, by name, and never how they are reached', async () => {
  await told([COUNTY, DOCTOR]);
  const { status, text } = await api.as(COORDINATOR).get('/v1/recipients');
  expect(status).toBe(200);
  expect(await items()).toEqual([
    { id: 'dr-a', name: 'A practice', classes: ['treatingProviders'] },
    { id: 'county', name: 'County health', classes: [] },
  ]);
  for (const hidden of [SECRET, COUNTY.url, DOCTOR.email]) expect(text).not.toContain(hidden);
});

test('follows the file: one is called otherwise, one has gone', async () => {
  await told([{ ...COUNTY, name: 'County health department' }]);
  expect(await items()).toEqual([{ id: 'county', name: 'County health department', classes: [] }]);
  await told(null);
  expect(await items()).toEqual([]);
});

test('says every kind and every ending, with its title', async () => {
  const { body } = await api.as(COORDINATOR).get('/v1/recipients');
  const { kinds, expiryEvents } = body as unknown as Record<string, { id: string; title: string }[]>;
  expect(kinds!.map(({ id }) => id)).toEqual(INFORMATION_KINDS);
  expect(expiryEvents!.map(({ id }) => id)).toEqual(['discharge', 'journeyClosed', 'caseDisposition']);
  for (const { title } of [...kinds!, ...expiryEvents!]) expect(title.length).toBeGreaterThan(10);
});

test('is not for an operator', async () => {
  const operator: Person = { id: 'operator-1', roles: ['operator'], sites: ['main'] };
  expect((await api.as(operator).get('/v1/recipients')).status).toBe(403);
});
