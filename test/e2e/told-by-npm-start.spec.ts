import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecordJourney } from '#records/journeys/record-journey';
import { startPlatform } from '#stack/platform';
import { progressOn } from '#command-line/progress';
import { settingsFrom } from '#command-line/settings';
import { Teardown } from '#stack/teardown';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { given } from '../support/given.js';
import { MailServer } from '../support/mail-server.js';
import { Receiver } from '../support/receiver.js';
import { contactAt, keepSomeClient, raiseAt, recordingOf } from '../integration/records/recordings.js';

let folder: string;
let database: TestDatabase;
let mail: MailServer;
let hook: Receiver;
let said: string;
const teardown = new Teardown(() => undefined);

const freePort = async (): Promise<string> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
};

const fileOf = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'told-'));
  database = await createTestDatabase();
  mail = await MailServer.open();
  hook = await Receiver.open();
  const shift = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' };
  const settings = settingsFrom({
    DATA_DIR: folder,
    PORT: await freePort(),
    IDENTITY_PORT: await freePort(),
    LOG_LEVEL: 'silent',
    TEMPORAL_TASK_QUEUE: `test-${randomUUID()}`,
    SMTP_URL: mail.url,
    MAIL_FROM: 'program@clinic.example',
    ROTA_FILE: fileOf('rota.json', [{ ...shift, role: 'coordinator', recipient: 'night@clinic.example' }]),
    RECIPIENTS_FILE: fileOf('recipients.json', []),
    WEBHOOK_URL: hook.url,
    WEBHOOK_SECRET: 'a secret of thirty-two characters',
  });
  const address = given('TEST_TEMPORAL_ADDRESS');
  const never = new Promise<never>(() => undefined);
  const server = { failed: never, stop: () => Promise.resolve() };
  const servers = {
    postgres: { ...server, url: database.ownerUrl, applicationUrl: database.url },
    temporal: {
      ...server,
      address,
      connectionOptions: { address },
      namespace: given('TEST_TEMPORAL_NAMESPACE'),
      uiUrl: undefined,
      storeFile: undefined,
    },
    sealing: undefined,
  };
  said = '';
  const progress = progressOn((line) => void (said += line));
  await startPlatform(settings, servers, progress, teardown);
});

afterAll(async () => {
  await teardown.run();
  hook?.close();
  await mail?.close();
  await database?.drop();
  if (folder) rmSync(folder, { recursive: true });
});

test('what npm start starts tells people on every channel that is set up, and says so', async () => {
  const clientId = await keepSomeClient(database.dataSource);
  const recording = recordingOf(clientId, [contactAt(1), raiseAt(2, 'firstContact.1')]);
  await new RecordJourney(database.dataSource).record(recording);
  await eventually(async () => mail.mails.length > 0 && hook.received.length > 0);
  expect(mail.mails).toMatchObject([{ from: 'program@clinic.example', to: ['night@clinic.example'] }]);
  expect(hook.received).toHaveLength(1);
  expect(said).toContain('people are told by the task list, email, webhook');
  expect(said).toContain('disclosures go to those of RECIPIENTS_FILE');
});
