import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import type { Channel } from '#notifications/channels/channel';
import { emailChannel } from '#notifications/channels/email';
import { webhookChannel } from '#notifications/channels/webhook';
import { Dispatcher, type DispatcherSettings } from '#notifications/dispatcher';
import type { JourneyEvent } from '#journey/model/event';
import { deliveryIdOf } from '#notifications/notice';
import { Outbox } from '#records/outbox/outbox';
import { RecordJourney } from '#records/journeys/record-journey';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { MailServer } from '../../support/mail-server.js';
import { Receiver, type Received } from '../../support/receiver.js';
import { closeAt, contactAt, keepSomeClient, raiseAt, recordingOf } from '../records/recordings.js';

const SECRET = 'a secret of thirty-two characters';
const ON_CALL = ['night@clinic.example', 'second@clinic.example'];

let database: TestDatabase;
let mail: MailServer;
let hook: Receiver;
let received: readonly Received[];
let log: { level: string; message: string; about: object }[];

beforeEach(async () => {
  database = await createTestDatabase();
  mail = await MailServer.open();
  hook = await Receiver.open();
  received = hook.received;
  log = [];
});

afterEach(async () => {
  hook.close();
  await mail.close();
  await database.drop();
});

const webhook = (): Channel => webhookChannel({ url: hook.url, secret: SECRET, timeoutMs: 2_000 });
const email = (recipients = ON_CALL): Channel =>
  emailChannel({
    smtpUrl: mail.url,
    from: 'Program <program@clinic.example>',
    recipients: () => recipients,
    timeoutMs: 2_000,
  });

const dispatcherOf = (channel: Channel, settings: DispatcherSettings = {}): Dispatcher =>
  new Dispatcher(
    new Outbox(database.dataSource),
    channel,
    {
      warn: (message, about) => void log.push({ level: 'warn', message, about }),
      error: (message, about) => void log.push({ level: 'error', message, about }),
    },
    { backoffMs: 0, ...settings },
  );

/** A journey with these tasks raised, one rung after the other. */
const raised = async (...tasks: string[]): Promise<string> => {
  const clientId = await keepSomeClient(database.dataSource, { family: 'Rivera', given: 'Ana' });
  const events = [contactAt(1), ...tasks.map((task, index) => raiseAt(index + 2, task, { rung: index }))];
  const recording = recordingOf(clientId, events);
  await new RecordJourney(database.dataSource).record(recording);
  return recording.journeyId;
};

const statuses = (): Promise<{ task: string; channel: string; status: string; attempts: number }[]> =>
  database.dataSource.query(
    'select task, channel, status, attempts from notification order by task, channel',
  );

describe('a raised task', () => {
  test('is told by e-mail to whoever is on call, once for each rung', async () => {
    const journeyId = await raised('firstContact.1', 'firstContact.2');
    const dispatcher = dispatcherOf(email());
    expect(await dispatcher.sendDue()).toBe(2);
    expect(await dispatcher.sendDue()).toBe(0);
    expect(mail.mails.map(({ messageId }) => messageId).sort()).toEqual(
      ['firstContact.1', 'firstContact.2']
        .map((task) => `<${deliveryIdOf(journeyId, task, 'email')}@clinic.example>`)
        .sort(),
    );
    for (const { from, to, text } of mail.mails) {
      expect([from, to]).toEqual(['program@clinic.example', ON_CALL]);
      expect(text).toContain(`/v1/journeys/${journeyId}`);
      expect(text).toContain('First contact attempt within the clock');
      expect(text).not.toMatch(/Rivera|Ana|Call the client|1990/);
    }
  });

  test('is told to a webhook that can verify who says so', async () => {
    const journeyId = await raised('firstContact.1');
    await dispatcherOf(webhook()).sendDue();
    const [{ headers, body }] = received as [Received];
    const timestamp = headers['x-iop-timestamp'] as string;
    const own = createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex');
    expect(headers['x-iop-signature']).toBe(`sha256=${own}`);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(10);
    expect(headers['x-iop-delivery']).toBe(deliveryIdOf(journeyId, 'firstContact.1', 'webhook'));
    expect(JSON.parse(body)).toEqual({
      journeyId,
      role: 'coordinator',
      ruleTitle: expect.stringContaining('First contact'),
      dueAt: '2026-03-02T09:00:00.000Z',
      rung: 0,
      path: `/v1/journeys/${journeyId}`,
    });
  });

  test('is told on each channel by itself: one that fails does not keep the other', async () => {
    await raised('firstContact.1');
    hook.answers = [500];
    for (const channel of [webhook(), email()]) await dispatcherOf(channel, { backoffMs: 60_000 }).sendDue();
    expect(await statuses()).toEqual([
      { task: 'firstContact.1', channel: 'email', status: 'sent', attempts: 1 },
      { task: 'firstContact.1', channel: 'webhook', status: 'pending', attempts: 1 },
    ]);
    expect([mail.mails.length, received.length]).toEqual([1, 1]);
  });

  test.each([301, 404, 500])('is tried again after a %d, under the same delivery id', async (status) => {
    await raised('firstContact.1');
    hook.answers = [status, status];
    await dispatcherOf(webhook()).sendDue();
    expect(received).toHaveLength(3);
    expect(new Set(received.map(({ headers }) => headers['x-iop-delivery'])).size).toBe(1);
    expect(await statuses()).toMatchObject([{ status: 'sent', attempts: 3 }]);
    expect(log.map(({ level, about }) => [level, about])).toMatchObject([
      ['warn', { attempts: 1, reason: `the receiver: ${status}` }],
      ['warn', { attempts: 2 }],
    ]);
  });

  test('is tried again where the mail server is busy', async () => {
    await raised('firstContact.1');
    mail.turnAway = 1;
    await dispatcherOf(email()).sendDue();
    expect(mail.mails).toHaveLength(1);
    expect(log).toMatchObject([{ level: 'warn', about: { reason: 'the mail server: 451' } }]);
  });

  test('is given up after so many attempts, with an error that names no address', async () => {
    const journeyId = await raised('firstContact.1');
    const channel = email();
    await mail.close();
    const dispatcher = dispatcherOf(channel, { attempts: 3 });
    expect(await dispatcher.sendDue()).toBe(3);
    expect(await dispatcher.sendDue()).toBe(0);
    expect(await statuses()).toMatchObject([{ status: 'givenUp', attempts: 3 }]);
    expect(log.at(-1)).toMatchObject({
      level: 'error',
      message: 'a notification is given up',
      about: { journeyId, task: 'firstContact.1', channel: 'email', attempts: 3 },
    });
    expect(JSON.stringify(log)).not.toContain('@');
    mail = await MailServer.open();
  });

  test('waits for somebody to be on call', async () => {
    await raised('firstContact.1');
    await dispatcherOf(email([]), { backoffMs: 60_000 }).sendDue();
    expect(log).toMatchObject([{ about: { reason: 'nobody is on call for coordinator' } }]);
    expect(await statuses()).toMatchObject([{ status: 'pending' }]);
  });

  test('H4: raised again it is told again, once for each time, under a delivery id of its own', async () => {
    const clientId = await keepSomeClient(database.dataSource);
    const record = new RecordJourney(database.dataSource);
    const tell = async (...events: JourneyEvent[]): Promise<void> => {
      await record.record(recordingOf(clientId, events));
      await Promise.all([email(), webhook()].map((channel) => dispatcherOf(channel).sendDue()));
      for (const channel of [email(), webhook()]) await dispatcherOf(channel).sendDue();
    };
    await tell(contactAt(1), raiseAt(2, 'risk.1.2'));
    await tell(raiseAt(3, 'risk.1.2'));
    expect([mail.mails.length, received.length]).toEqual([2, 2]);
    // Twice while nobody was looking is one thing to tell.
    await tell(raiseAt(4, 'risk.1.2'), raiseAt(5, 'risk.1.2'));
    const { journeyId } = recordingOf(clientId, []);
    expect(mail.mails.map(({ messageId }) => messageId)).toEqual(
      [0, 1, 2].map((told) => `<${deliveryIdOf(journeyId, 'risk.1.2', 'email', told)}@clinic.example>`),
    );
    await tell(closeAt(6, 'risk.1.2'));
    expect([mail.mails.length, received.length]).toEqual([3, 3]);
    expect(await statuses()).toMatchObject([{ status: 'sent' }, { status: 'sent' }]);
  });

  test('raised again while it could not be told yet it is told once', async () => {
    const clientId = await keepSomeClient(database.dataSource);
    const record = new RecordJourney(database.dataSource);
    await record.record(recordingOf(clientId, [contactAt(1), raiseAt(2, 'risk.1.2')]));
    hook.answers = [500];
    await dispatcherOf(webhook(), { backoffMs: 60_000 }).sendDue();
    await record.record(recordingOf(clientId, [raiseAt(3, 'risk.1.2')]));
    await database.dataSource.query('update notification set next_attempt_at = now()');
    expect(await dispatcherOf(webhook()).sendDue()).toBe(1);
    expect(await dispatcherOf(webhook()).sendDue()).toBe(0);
    expect(await statuses()).toMatchObject([{ status: 'sent', attempts: 2 }]);
  });

  test('that was done first is not told', async () => {
    const clientId = await keepSomeClient(database.dataSource);
    const record = new RecordJourney(database.dataSource);
    await record.record(recordingOf(clientId, [contactAt(1), raiseAt(2, 'late.1'), raiseAt(3, 'open.1')]));
    hook.answers = [500, 500];
    await dispatcherOf(webhook(), { backoffMs: 60_000 }).sendDue();
    await record.record(recordingOf(clientId, [closeAt(4, 'late.1')]));
    await database.dataSource.query('update notification set next_attempt_at = now()');
    await dispatcherOf(webhook()).sendDue();
    expect(await statuses()).toMatchObject([
      { task: 'late.1', status: 'notNeeded' },
      { task: 'open.1', status: 'sent' },
    ]);
  });
});

describe('several dispatchers', () => {
  test('at once tell each rung once', async () => {
    const tasks = Array.from({ length: 12 }, (_, rung) => `firstContact.${rung}`);
    await raised(...tasks);
    const tried = await Promise.all(
      Array.from({ length: 4 }, () => [webhook(), email()])
        .flat()
        .map((channel) => dispatcherOf(channel).sendDue()),
    );
    expect(tried.reduce((sum, count) => sum + count)).toBe(24);
    expect(received).toHaveLength(12);
    expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(12);
    expect(mail.mails).toHaveLength(12);
  });

  test('one that runs is stopped when what it sends has been sent', async () => {
    const dispatcher = dispatcherOf(webhook(), { everyMs: 10 });
    dispatcher.start();
    await raised('firstContact.1');
    while (received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await dispatcher.stop();
    expect(await statuses()).toMatchObject([{ status: 'sent' }]);
  });
});
