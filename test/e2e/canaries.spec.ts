import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Policy } from '#journey/model/policy';
import { loadDefaultPolicy } from '#policy/load-policy';
import { seatsByHand } from '#scenarios/policy';
import { sealingConverter } from '#temporal/codec/sealing-converter';
import { ApiOnStage, referralBody } from '../support/api-on-stage.js';
import { Canaries } from '../support/canaries/canaries.js';
import { EveryText } from '../support/canaries/every-text.js';
import { Singer } from '../support/canaries/singer.js';
import { everythingTold, inStore } from '../support/canaries/temporal-dump.js';
import { TextFields } from '../support/canaries/text-fields.js';
import { eventually } from '../support/eventually.js';
import { keyring, keyringText } from '../support/keyring.js';
import { RecipientServer } from '../support/recipient.js';
import { openStage, type Stage } from '../support/stage.js';
import { spawnWorker, stop } from '../support/worker-process.js';
import { parseJourneyId, workflowIdOf } from '#contracts/journey-id';

/** Some five hundred requests, each of which is a milestone or fails. */
const LONG = 300_000;

/** Where a text may have come to, each as one long string. */
interface Places {
  readonly canaries: Canaries;
  /** Every field that takes a text, and those of requests that were taken. */
  readonly fields: readonly string[];
  readonly taken: readonly string[];
  readonly temporalsStore: string;
  readonly temporalsAnswers: string;
  readonly logs: string;
  readonly audit: string;
  readonly records: string;
}

const teardown: (() => unknown)[] = [];
afterAll(async () => {
  for (const down of teardown.splice(0).reverse()) await down();
});

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

/** A program that has just been started takes its time; a request would not wait that long. */
const untilPolled = async ({ client, taskQueue }: Stage): Promise<void> => {
  const { namespace } = client.options;
  const asked = { namespace, taskQueue: { name: taskQueue }, taskQueueType: 1 };
  while (!(await client.workflowService.describeTaskQueue(asked)).pollers?.length) await aMoment();
};

/** Everything is written on a stage of its own, is taken and fails; then it is looked for everywhere. */
const sungOn = async (stage: Stage, key: string | null): Promise<Places> => {
  teardown.push(() => stage.close());
  const recipient = await RecipientServer.open();
  const folder = mkdtempSync(join(tmpdir(), 'iop-canaries-'));
  teardown.push(
    () => recipient.close(),
    () => rmSync(folder, { recursive: true }),
  );
  let logs = '';
  const write = (text: string): void => void (logs += text);
  const api = await ApiOnStage.open(stage, { logLevel: 'trace', logTo: { write } });
  teardown.push(() => api.close());
  const texts = new TextFields((await api.get('/openapi.json')).body as unknown as OpenAPIObject);
  const canaries = new Canaries(texts);

  const name = canaries.next('/v1/journeys/{journeyId}/consents .recipient.name');
  const recipients = join(folder, 'recipients.json');
  writeFileSync(recipients, JSON.stringify(recipient.addresses.map((one) => ({ ...one, name }))));
  const settings = { LOG_LEVEL: 'trace', RECIPIENTS_FILE: recipients };
  const worker = spawnWorker(stage, { ...settings, ...(key && { IOP_KEYRING: keyringText(key) }) }, write);
  teardown.push(() => (worker.exitCode === null ? stop(worker) : undefined));
  await untilPolled(stage);

  const singer = new Singer(api, canaries);
  const every = new EveryText(stage, singer, name);
  const { closed, young } = await every.write();
  await singer.failEverywhere(closed, young);
  const meanwhile = await whilePostgresRefuses(stage, singer, canaries, await every.refer());
  const line = JSON.stringify(canaries.in('/v1/referrals', referralBody()));
  await api.send('POST', '/v1/referrals/import', `${line}\n${line.slice(1)}\n`, {
    'content-type': 'application/x-ndjson',
  });

  // There are no metrics and no traces yet: whoever adds some looks for the texts there as well.
  expect((await api.get('/metrics')).status).toBe(404);
  const rowsOf = async (...tables: string[]): Promise<string> =>
    JSON.stringify(
      await Promise.all(tables.map((table) => stage.database.owner.query(`select * from ${table}`))),
    );
  return {
    canaries,
    fields: texts.all(),
    taken: [...new Set(singer.sung.flatMap(({ body }) => canaries.heardIn(JSON.stringify(body))))].sort(),
    temporalsStore: meanwhile + (await inStore(canaries.pattern)),
    temporalsAnswers: meanwhile + (await everythingTold(stage)),
    logs,
    audit: await rowsOf('audit', 'notification'),
    records: await rowsOf(
      ...['journey_event', 'client', 'counselling_note', 'break_glass', 'consent', 'disclosure'],
    ),
  };
};

/**
 * The record is refused, again and again, by a database that quotes it; and a fault of ours is answered.
 * @returns what Temporal had and told meanwhile
 */
const whilePostgresRefuses = async (
  stage: Stage,
  singer: Singer,
  canaries: Canaries,
  journeyId: string,
): Promise<string> => {
  const { owner } = stage.database;
  await owner.query('alter table journey add constraint nothing_more check (false) not valid');
  const path = '/v1/journeys/{journeyId}/withdraw';
  const answer = singer.api.reach(journeyId, 'withdraw', canaries.in(path, {}));
  const handle = stage.client.workflow.getHandle(workflowIdOf(parseJourneyId(journeyId)!.clientId));
  await eventually(async () => {
    const { raw } = await handle.describe();
    return raw.pendingActivities?.some(({ lastFailure }) => lastFailure) ?? false;
  });
  expect((await answer).status).toBe(503);
  const meanwhile = (await inStore(canaries.pattern)) + (await everythingTold(stage));
  await owner.query('alter table journey drop constraint nothing_more');
  // It is tried again within half a minute.
  while ((await handle.describe()).raw.pendingActivities?.length) await aMoment();

  await owner.query('alter table referral_document rename to away');
  const fault = await singer.api.post('/v1/referrals', canaries.in('/v1/referrals', referralBody()));
  await owner.query('alter table away rename to referral_document');
  expect(fault.status).toBe(500);
  return meanwhile;
};

const PLACES = ['temporalsStore', 'temporalsAnswers', 'logs', 'audit'] as const;
/** What is refused before it comes to a journey, and what is of the client and not of the journey. */
const NEVER_IN_TEMPORAL =
  /\.client\.|\/referrals \.reason|\/search |\/matches |\/find |\/corrections |\/related-persons |\/merges |\/undo |\/assessors |\/policies \.note|\/counselling-notes |\/break-glass |\/consents |\/(emergency-)?disclosures |field’s name/;

/** Beside the program's tracks one of a name that no other stage has: it is a workflow. */
const withOwnTrack = (): Policy => {
  const policy = seatsByHand(loadDefaultPolicy());
  return { ...policy, tracks: [...policy.tracks, { id: `t-${randomUUID()}`, capacity: 12 }] };
};

let sealed: Places;
let clear: Places;
// Side by side: each waits for one answer after the other.
beforeAll(async () => {
  const [withKey, without] = await Promise.all([
    openStage(withOwnTrack(), sealingConverter(keyring('a'))),
    openStage(withOwnTrack()),
  ]);
  [sealed, clear] = await Promise.all([sungOn(withKey, 'a'), sungOn(without, null)]);
}, LONG);

test('with a key no text stands anywhere but in the records', () => {
  const { canaries, fields, taken, ...places } = sealed;
  expect(fields.length).toBeGreaterThanOrEqual(20);
  expect(taken).toEqual(fields);
  for (const place of PLACES) expect([place, canaries.heardIn(places[place])]).toEqual([place, []]);
  // Everything that was looked at is there, what PostgreSQL refused included; and the records know.
  expect(places.temporalsAnswers).toContain('Encoded failure');
  expect(places.temporalsAnswers).not.toContain('PostgreSQL refused');
  for (const line of ['needs an operator', 'withdraw', 'a fault of ours'])
    expect(places.logs).toContain(line);
  expect(places.audit).toContain('POST /v1/journeys/:journeyId/withdraw');
  expect(canaries.heardIn(places.records).length).toBeGreaterThanOrEqual(20);
});

test('without one the same search finds every text that comes to a journey, and still none in logs and audit', () => {
  const { canaries, fields, ...places } = clear;
  const expected = fields.filter((field) => !NEVER_IN_TEMPORAL.test(field));
  expect(expected.length).toBeGreaterThanOrEqual(20);
  for (const place of ['temporalsStore', 'temporalsAnswers'] as const)
    expect([place, canaries.heardIn(places[place])]).toEqual([place, expected]);
  for (const place of ['logs', 'audit'] as const)
    expect([place, canaries.heardIn(places[place])]).toEqual([place, []]);
});
