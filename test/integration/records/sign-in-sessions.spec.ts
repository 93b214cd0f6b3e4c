import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '#access/person';
import { SignInSessions } from '#records/access/sign-in-sessions';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const PERSON: Person = { id: 'staff-1', roles: ['clinician'], sites: ['main'] };
const MINUTE = 60_000;

let database: TestDatabase;
let sessions: SignInSessions;
beforeAll(async () => {
  database = await createTestDatabase();
  sessions = new SignInSessions(database.dataSource);
});
afterAll(() => database.drop());

const seconds = (count: number) =>
  database.owner.query(`update sign_in_session set seen_at = seen_at - $1 * interval '1 second'`, [count]);

test('goes on while it is used, however short its idle time is', async () => {
  const secret = await sessions.begin(PERSON, 60 * MINUTE);
  for (let used = 0; used < 3; used += 1) {
    await seconds(50);
    expect(await sessions.find(secret, MINUTE)).toMatchObject({ person: PERSON });
  }
  await seconds(61);
  expect(await sessions.find(secret, MINUTE)).toBeNull();
});

test('is not written at each of many requests', async () => {
  const secret = await sessions.begin(PERSON, 60 * MINUTE);
  const seen = () => database.owner.query<unknown>('select max(seen_at)::text as at from sign_in_session');
  const before = await seen();
  await Promise.all(Array.from({ length: 10 }, () => sessions.find(secret, 30 * MINUTE)));
  expect(await seen()).toEqual(before);
});

test('what nobody asked for is no use of it, and says until when it goes on', async () => {
  const secret = await sessions.begin(PERSON, 60 * MINUTE);
  const asked = (attended: boolean) => sessions.find(secret, MINUTE, attended);
  await seconds(40);
  const before = await asked(false);
  expect(before).toMatchObject({ person: PERSON });
  const left = (one: typeof before) => (Date.parse(one!.idleEndsAt) - Date.now()) / 1_000;
  expect(left(before)).toBeGreaterThan(0);
  expect(left(before)).toBeLessThanOrEqual(20);
  // Whoever is there uses it.
  expect(left(await asked(true))).toBeGreaterThan(50);
  await seconds(61);
  expect(await asked(false)).toBeNull();
});

test('ends with its longest time, however much it is used', async () => {
  const secret = await sessions.begin(PERSON, 30_000);
  const { endsAt, idleEndsAt } = (await sessions.find(secret, MINUTE))!;
  expect(idleEndsAt).toBe(endsAt);
});
