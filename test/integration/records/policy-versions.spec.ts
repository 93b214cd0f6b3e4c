import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PolicyVersions, type NewPolicyVersion } from '#records/policies/policy-versions';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let database: TestDatabase;
let versions: PolicyVersions;

beforeAll(async () => {
  database = await createTestDatabase();
  versions = new PolicyVersions(database.dataSource);
});

afterAll(() => database?.drop());

const version = (name: string, overrides: Partial<NewPolicyVersion> = {}): NewPolicyVersion => ({
  version: name,
  document: { version: name, b: 1, a: [1, 2] },
  status: 'published',
  by: 'staff-1',
  note: null,
  request: null,
  ...overrides,
});

test('nothing published, nothing newest', async () => {
  await versions.keep(version('draft-only', { status: 'draft' }));
  await expect(versions.newest()).resolves.toBeNull();
  await expect(versions.isSame('draft-only', {})).resolves.toBeNull();
});

test('a draft gives way; what is published stays', async () => {
  await versions.keep(version('v1', { status: 'draft', document: { version: 'v1', draft: true } }));
  const published = await versions.keep(version('v1', { note: 'first' }));
  expect(published).toMatchObject({ status: 'published', note: 'first', publishedBy: 'staff-1' });
  for (const status of ['draft', 'published'] as const)
    await expect(versions.keep(version('v1', { status, document: { other: 1 } }))).resolves.toBeNull();
  await expect(versions.one('v1')).resolves.toEqual(published);
  await expect(versions.newest()).resolves.toBe('v1');
});

test('what is published is closed to the application and to the owner of the tables', async () => {
  const published = await versions.keep(version('closed'));
  for (const change of [
    `update policy_version set document = '{}' where version = 'closed'`,
    `update policy_version set status = 'draft', published_at = null where version = 'closed'`,
    `update policy_version set published_at = now() where version = 'closed'`,
    `update policy_version set version = 'another' where version = 'closed'`,
  ])
    for (const who of [database.dataSource, database.owner])
      await expect(who.query(change)).rejects.toThrow('a published policy is never changed');
  const gone = `delete from policy_version where version = 'closed'`;
  await expect(database.dataSource.query(gone)).rejects.toThrow('permission denied');
  await expect(database.owner.query(gone)).rejects.toThrow('a published policy is never changed');
  await expect(versions.one('closed')).resolves.toEqual(published);
});

test('of many who publish the same version at once, one does', async () => {
  const kept = await Promise.all(
    Array.from({ length: 8 }, (_, index) => versions.keep(version('race', { document: { index } }))),
  );
  const [winner, ...others] = kept.filter((one) => one !== null);
  expect(others).toEqual([]);
  await expect(versions.one('race')).resolves.toEqual(winner);
});

test('the document counts, not the order of its keys', async () => {
  const first = await versions.keep(version('k1', { document: { a: 1, b: 2 } }));
  const second = await versions.keep(version('k2', { document: { b: 2, a: 1 } }));
  expect(second!.sha256).toBe(first!.sha256);
  await expect(versions.isSame('k1', { b: 2, a: 1 })).resolves.toBe(true);
  await expect(versions.isSame('k1', { b: 2, a: 2 })).resolves.toBe(false);
  await expect(versions.isSame('none', {})).resolves.toBeNull();
});

test('the one published last is the newest and stands first', async () => {
  await versions.keep(version('later'));
  await expect(versions.newest()).resolves.toBe('later');
  expect((await versions.all())[0]).toMatchObject({ version: 'later' });
});
