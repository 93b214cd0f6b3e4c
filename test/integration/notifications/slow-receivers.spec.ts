import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emailChannel } from '#notifications/channels/email';
import { webhookChannel } from '#notifications/channels/webhook';
import { Dispatcher } from '#notifications/dispatcher';
import { knownRecipients } from '#notifications/recipients/known-recipients';
import { Outbox } from '#records/outbox/outbox';
import { RecordJourney } from '#records/journeys/record-journey';
import { readWorkerSettings } from '#settings/processes/worker';
import { startNotifications } from '#worker/notifications';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { MailServer } from '../../support/mail-server.js';
import { Receiver } from '../../support/receiver.js';
import { contactAt, keepSomeClient, raiseAt, recordingOf } from '../records/recordings.js';

const SECRET = 'a secret of thirty-two characters';
/** No step of a sending is given up before the test is. */
const PATIENT = 600_000;
const TASKS = ['firstContact.1', 'firstContact.2', 'firstContact.3'];

let database: TestDatabase;
let mail: MailServer;
let hook: Receiver;
/** What the mail server greets at last, so that it can be closed. */
let greet: () => void;
let log: { message: string; about: object }[];

beforeEach(async () => {
  database = await createTestDatabase();
  mail = await MailServer.open();
  mail.greet = new Promise((resolve) => (greet = resolve));
  hook = await Receiver.open();
  log = [];
  const clientId = await keepSomeClient(database.dataSource);
  const raised = TASKS.map((task, index) => raiseAt(index + 2, task, { rung: index }));
  await new RecordJourney(database.dataSource).record(recordingOf(clientId, [contactAt(1), ...raised]));
});

afterEach(async () => {
  greet();
  hook.close();
  await mail.close();
  await database.drop();
});

const keep = (message: string, about: object): void => void log.push({ message, about });
const email = () =>
  emailChannel({
    smtpUrl: mail.url,
    from: 'program@clinic.example',
    recipients: () => ['night@clinic.example'],
    timeoutMs: PATIENT,
  });
const webhook = () => webhookChannel({ url: hook.url, secret: SECRET, timeoutMs: PATIENT });

const attemptsOf = (channel: string): Promise<{ status: string; attempts: number }[]> =>
  database.dataSource.query('select status, attempts from notification where channel = $1', [channel]);

describe('a mail server that never greets', () => {
  test('keeps no webhook waiting', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rota-'));
    const ROTA_FILE = join(folder, 'rota.json');
    const shift = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' };
    writeFileSync(
      ROTA_FILE,
      JSON.stringify([{ ...shift, role: 'coordinator', recipient: 'night@clinic.example' }]),
    );
    const settings = readWorkerSettings({
      DATABASE_URL: database.url,
      SMTP_URL: mail.url,
      MAIL_FROM: 'program@clinic.example',
      ROTA_FILE,
      WEBHOOK_URL: hook.url,
      WEBHOOK_SECRET: SECRET,
    });
    const notifications = startNotifications(settings, database.dataSource)!;
    try {
      await eventually(async () => mail.connections > 0 && hook.received.length === TASKS.length);
      // No mail has been given up meanwhile: the webhooks have not waited for that.
      for (const { attempts } of await attemptsOf('email')) expect(attempts).toBeLessThanOrEqual(1);
    } finally {
      greet();
      await notifications.stop();
      rmSync(folder, { recursive: true });
    }
  });

  test('has so long for one mail, however long each step may take', async () => {
    const dispatcher = new Dispatcher(
      new Outbox(database.dataSource),
      email(),
      { warn: keep, error: keep },
      { sendMs: 200, attempts: 1 },
    );
    expect(await dispatcher.sendDue()).toBe(TASKS.length);
    expect(log.map(({ about }) => about)).toMatchObject(
      TASKS.map(() => ({ channel: 'email', reason: 'the mail server: TimeoutError' })),
    );
  });

  test('does not keep a dispatcher from stopping, and another one tries again', async () => {
    const outbox = new Outbox(database.dataSource);
    const dispatcher = new Dispatcher(outbox, email(), { warn: keep, error: keep }, { stopMs: 200 });
    dispatcher.start();
    await eventually(async () => mail.connections > 0);
    await dispatcher.stop();
    expect(log[0]).toMatchObject({ about: { reason: 'the mail server: AbortError' } });
    for (const { status } of await attemptsOf('email')) expect(status).toBe('pending');
  });

  test('does not keep a disclosure that nobody wants any more', async () => {
    const [id, name] = ['county-court', 'The county court'];
    const recipients = knownRecipients({
      addresses: [{ id, name, email: 'clerk@court.example' }],
      mail: { smtpUrl: mail.url, from: 'program@clinic.example' },
      timeoutMs: PATIENT,
    });
    const revoked = new AbortController();
    const letter = {
      ...{ deliveryId: 'one', recipient: { id, name }, classes: null },
      ...{ body: '{}', notice: 'Confidential' },
    };
    const sent = recipients.send(letter, revoked.signal);
    const refused = expect(sent).rejects.toThrow('the mail server: AbortError');
    await eventually(async () => mail.connections > 0);
    revoked.abort();
    await refused;
  });
});

test('a receiver that does not answer keeps no other notice of its channel waiting', async () => {
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  hook.ready = (received) => (received === hook.received[0] ? held : Promise.resolve());
  const outbox = new Outbox(database.dataSource);
  const dispatcher = new Dispatcher(outbox, webhook(), { warn: keep, error: keep });
  dispatcher.start();
  const sent = async () => (await attemptsOf('webhook')).filter(({ status }) => status === 'sent').length;
  await eventually(async () => (await sent()) === TASKS.length - 1);
  expect(hook.received).toHaveLength(TASKS.length);
  answer();
  await dispatcher.stop();
  expect([await sent(), log]).toEqual([TASKS.length, []]);
});
