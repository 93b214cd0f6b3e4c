import { deepStrictEqual } from 'node:assert/strict';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CLOSE_REASONS } from '#journey/model/phase';
import type { JourneyEvent } from '#journey/model/event';
import { FindRequest } from '#records/journeys/find-request';
import { ReadEvents } from '#records/journeys/read-events';
import { RecordJourney } from '#records/journeys/record-journey';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { seeded } from '../../support/seed.js';
import { contactAt, eventAt, keepSomeClient, recordingOf } from './recordings.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Any text PostgreSQL can hold: whole characters, no NUL. */
const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
const decimal = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    decimal,
    tie('object'),
    tie('array'),
  ),
  object: fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  array: fc.array(tie('value'), { maxLength: 4 }),
})).object;

const anyEvent = fc.record({
  at: fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2200, 0) }),
  type: fc.constantFrom('relapseReported', 'planDrafted', 'weekRecorded', ...CLOSE_REASONS),
  data: anything,
  by: fc.record({ id: text, role: fc.constantFrom('clinician', 'system') }),
  rule: fc.option(
    fc.record({ id: fc.constantFrom('R-TAPER', 'R-MAX'), version: fc.integer({ min: 1, max: 99 }) }),
  ),
  reason: fc.option(text),
  request: fc.option(fc.record({ id: fc.uuid(), hash: fc.base64String() })),
});

it('gives every event back exactly as it was written', async () => {
  const recordJourney = new RecordJourney(database.dataSource);
  const readEvents = new ReadEvents(database.dataSource);
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 1, maxLength: 8 }), async (drawn) => {
      const clientId = await keepSomeClient(database.dataSource);
      // Through JSON once, as an activity's argument is.
      const events = JSON.parse(
        JSON.stringify(drawn.map((event, index) => ({ seq: index + 1, ...event }))),
      ) as JourneyEvent[];
      await recordJourney.record(recordingOf(clientId, events));
      deepStrictEqual(await readEvents.upTo(`${clientId}.1`, events.length), events);
    }),
    { numRuns: 100, ...seeded() },
  );
});

it('stops at the sequence asked for', async () => {
  const clientId = await keepSomeClient(database.dataSource);
  await new RecordJourney(database.dataSource).record(recordingOf(clientId, [1, 2, 3, 4].map(contactAt)));
  const events = await new ReadEvents(database.dataSource).upTo(`${clientId}.1`, 3);
  expect(events).toEqual([1, 2, 3].map(contactAt));
});

it('finds what a request caused by the key it was sent under', async () => {
  const clientId = await keepSomeClient(database.dataSource);
  const request = { id: 'request-1', hash: 'abc' };
  const events = [
    contactAt(1),
    eventAt(2, 'consented', { signer: 'client' }, { request }),
    eventAt(3, 'phaseEntered', { phase: 'screening', from: 'intake' }, { request }),
    contactAt(4),
  ];
  await new RecordJourney(database.dataSource).record(recordingOf(clientId, events));
  const findRequest = new FindRequest(database.dataSource);
  await expect(findRequest.byId('request-1')).resolves.toEqual({
    requestId: 'request-1',
    journeyId: `${clientId}.1`,
    hash: 'abc',
    lastSeq: 3,
  });
  await expect(findRequest.byId('request-2')).resolves.toBeNull();
});
