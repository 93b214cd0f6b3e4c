import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  consentRevokedSignal,
  DISCLOSURE_WORKFLOW,
  disclosureWorkflowIdOf,
  type DisclosureInput,
  type RevocationMessage,
} from '#contracts/disclosure-messages';
import { Consents } from '#records/disclosures/consents';
import { Disclosures, type AccountedDisclosure } from '#records/disclosures/disclosures';
import { documentOf } from '#policy/recorded';
import { PolicyVersions } from '#records/policies/policy-versions';
import type { RunningWorker } from '#worker/run-worker';
import { keepGolden } from '../replay/keep-golden.js';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { RecipientServer } from '../support/recipient.js';
import { openStage, type Stage } from '../support/stage.js';
import { kill, spawnWorker, stop } from '../support/worker-process.js';
import { wholeForm } from '../unit/consent/form.js';

const STAFF = { id: 'staff-1', role: 'clinician' } as const;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let stage: Stage;
let recipient: RecipientServer;
let worker: RunningWorker;
beforeAll(async () => {
  stage = await openStage();
  recipient = await RecipientServer.open();
  worker = await stage.startWorker({ recipients: recipient.directory });
  // As the API does when it starts.
  await new PolicyVersions(stage.database.dataSource).keep({
    ...{ version: stage.policy.version, document: documentOf(stage.policy) },
    ...{ status: 'published', by: 'system', note: null, request: null },
  });
});
// Every disclosure has ended before the next test: nothing comes from one of before.
beforeEach(() => recipient.forget());
afterAll(async () => {
  await stage?.close();
  await recipient?.close();
});

interface OnItsWay {
  readonly id: string;
  readonly consentId: string;
  readonly journeyId: string;
  readonly handle: WorkflowHandle;
}

const onItsWay = async (retry: Partial<DisclosureInput['retry']> = {}): Promise<OnItsWay> => {
  const { dataSource } = stage.database;
  const { journeyId } = await JourneyOnStage.refer(stage);
  const form = { ...wholeForm, expiry: { event: 'journeyClosed' } } as const;
  const request = () => ({ id: randomUUID(), hash: 'none' });
  const consent = await new Consents(dataSource).record(journeyId, form, STAFF, request());
  const wanted = { consentId: consent!.id, kinds: null };
  const started = await new Disclosures(dataSource).start(journeyId, wanted, STAFF, request(), {
    at: Date.now(),
    accountingYears: 6,
  });
  if (started.kind !== 'started') throw new Error(started.kind);
  const id = started.disclosure.disclosureId;
  const input: DisclosureInput = {
    disclosureId: id,
    expiresAt: null,
    retry: { firstMs: MINUTE, factor: 2, mostMs: 240 * MINUTE, giveUpAfterMs: 14 * DAY, ...retry },
    resume: null,
  };
  const handle = await stage.client.workflow.start(DISCLOSURE_WORKFLOW, {
    workflowId: disclosureWorkflowIdOf(id),
    taskQueue: stage.taskQueue,
    args: [input],
  });
  return { id, consentId: consent!.id, journeyId, handle };
};

const recorded = async ({ id, journeyId }: OnItsWay): Promise<AccountedDisclosure> => {
  const { items } = await new Disclosures(stage.database.dataSource).ofJourney(journeyId, { limit: 50 });
  return items.find(({ disclosureId }) => disclosureId === id)!;
};

const revokeOf = ({ journeyId, consentId }: OnItsWay) =>
  new Consents(stage.database.dataSource).revoke(
    journeyId,
    consentId,
    { saidBy: 'client', how: 'orally' },
    STAFF,
    { id: randomUUID(), hash: 'none' },
  );

const saidOf = ({ id }: OnItsWay): RevocationMessage => ({
  disclosureId: id,
  request: 'a request of this test',
  revokedAt: Date.now(),
});

const arrivals = (count: number): Promise<void> =>
  eventually(() => Promise.resolve(recipient.arrived.length >= count));

test('a recipient that is down for days is tried again, ever more seldom, until it is up', async () => {
  recipient.status = 500;
  const disclosure = await onItsWay();
  await arrivals(1);
  await stage.clock.advance(disclosure.handle.workflowId, 5 * DAY);
  // 1, 2, 4 … 128 minutes, and then every 4 hours.
  const tried = recipient.arrived.length;
  expect(tried).toBeGreaterThanOrEqual(35);
  expect(tried).toBeLessThanOrEqual(40);
  recipient.status = 204;
  await stage.clock.advance(disclosure.handle.workflowId, DAY);
  expect(await disclosure.handle.result()).toBe('sent');
  expect(recipient.arrived).toHaveLength(tried + 1);
  expect(await recorded(disclosure)).toMatchObject({ status: 'sent' });
  await keepGolden('disclosure-down-for-days', disclosure.handle);
});

test('revoked while it waits it is never sent, however long one waits', async () => {
  recipient.status = 500;
  const disclosure = await onItsWay();
  await arrivals(1);
  await revokeOf(disclosure);
  recipient.status = 200;
  await disclosure.handle.signal(consentRevokedSignal, saidOf(disclosure));
  expect(await disclosure.handle.result()).toBe('revoked');
  expect(recipient.arrived).toHaveLength(1);
  expect(await recorded(disclosure)).toMatchObject({ status: 'stopped', because: 'revoked' });
  await keepGolden('disclosure-revoked-with-content', disclosure.handle);
});

test('a Signal that says nothing, or of another disclosure, stops nothing; a revocation on record does', async () => {
  recipient.status = 500;
  const disclosure = await onItsWay();
  await arrivals(1);
  await disclosure.handle.signal(consentRevokedSignal);
  await disclosure.handle.signal(consentRevokedSignal, { ...saidOf(disclosure), disclosureId: randomUUID() });
  recipient.status = 200;
  await stage.clock.advance(disclosure.handle.workflowId, 2 * MINUTE);
  expect(await disclosure.handle.result()).toBe('sent');

  recipient.status = 500;
  const revoked = await onItsWay();
  await arrivals(3);
  await revokeOf(revoked);
  await revoked.handle.signal(consentRevokedSignal);
  await stage.clock.advance(revoked.handle.workflowId, 2 * MINUTE);
  expect(await revoked.handle.result()).toBe('revoked');
  expect(recipient.arrived).toHaveLength(3);
});

test('revoked while the recipient does not answer, the attempt is broken off', async () => {
  recipient.status = null;
  const disclosure = await onItsWay();
  await arrivals(1);
  await revokeOf(disclosure);
  await disclosure.handle.signal(consentRevokedSignal, saidOf(disclosure));
  expect(await disclosure.handle.result()).toBe('revoked');
  expect(recipient.arrived).toHaveLength(1);
  expect(await recorded(disclosure)).toMatchObject({
    status: 'stopped',
    because: 'revoked',
    attempts: [{ outcome: 'unanswered' }],
  });
});

test('a disclosure of many attempts goes on in another run, and gives up in its time', async () => {
  recipient.status = 500;
  // A run has 200 attempts.
  const hours = { firstMs: 60 * MINUTE, factor: 1, mostMs: 60 * MINUTE, giveUpAfterMs: 205 * 60 * MINUTE };
  const disclosure = await onItsWay(hours);
  await arrivals(1);
  await stage.clock.advance(disclosure.handle.workflowId, 9 * DAY);
  expect(await disclosure.handle.result()).toBe('undeliverable');
  expect(recipient.arrived.length).toBeGreaterThan(200);
  expect(recipient.arrived.length).toBeLessThanOrEqual(206);
});

test('a worker killed while it sends: the next one sends under the same delivery id', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'iop-recipients-')), 'recipients.json');
  writeFileSync(file, JSON.stringify(recipient.addresses));
  await worker.stop();
  const first = spawnWorker(stage, { RECIPIENTS_FILE: file });
  recipient.status = null;
  const disclosure = await onItsWay();
  await arrivals(1);
  await kill(first);
  recipient.status = 200;
  const second = spawnWorker(stage, { RECIPIENTS_FILE: file });
  expect(await disclosure.handle.result()).toBe('sent');
  expect(recipient.arrived).toHaveLength(2);
  expect(recipient.arrived.map(({ headers }) => headers['x-iop-delivery'])).toEqual([
    disclosure.id,
    disclosure.id,
  ]);
  expect(recipient.arrived.every(({ signed }) => signed)).toBe(true);
  // The first attempt may have arrived, and nobody knows: it is accounted for.
  expect((await recorded(disclosure)).attempts.map(({ outcome }) => outcome)).toEqual([null, 'acknowledged']);
  await stop(second);
});
