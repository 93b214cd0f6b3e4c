import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliveryIdOf } from '#notifications/notice';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { MailServer } from '../support/mail-server.js';
import { openStage, type Stage } from '../support/stage.js';
import { kill, spawnWorker, stop } from '../support/worker-process.js';

let stage: Stage;
let mail: MailServer;
let folder: string;

beforeAll(async () => {
  stage = await openStage();
  mail = await MailServer.open();
  folder = await mkdtemp(join(tmpdir(), 'rota-'));
});

afterAll(async () => {
  await mail?.close();
  await stage?.close();
  if (folder) await rm(folder, { recursive: true });
});

test('a worker killed between claim and send: the rung is told once all the same (R-ONCE)', async () => {
  const rota = ['onCall', 'clinician', 'supervisor', 'director'].map((role) => ({
    role,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    from: '00:00',
    to: '00:00',
    recipient: `${role}@clinic.example`,
  }));
  const file = join(folder, 'rota.json');
  await writeFile(file, JSON.stringify(rota));
  const settings = { SMTP_URL: mail.url, MAIL_FROM: 'program@clinic.example', ROTA_FILE: file };
  const rows = (): Promise<{ task: string; status: string; attempts: number }[]> =>
    stage.database.dataSource.query(
      `select task, status, attempts from notification where task like 'risk.%'`,
    );

  // The mail server keeps the first worker waiting for its greeting: it has claimed, and cannot send.
  let greet = (): void => undefined;
  mail.greet = new Promise((resolve) => (greet = resolve));
  const first = spawnWorker(stage, settings);
  const journey = await JourneyOnStage.refer(stage);
  await journey.report({ name: 'highRiskReported', data: { source: 'judgement', note: null } });
  await eventually(async () => mail.connections > 0 && (await rows()).length > 0);
  expect(await rows()).toMatchObject([{ status: 'pending', attempts: 1 }]);
  await kill(first);
  greet();
  expect(mail.mails).toEqual([]);

  // Its lease runs out.
  await stage.database.dataSource.query('update notification set next_attempt_at = now()');
  const second = spawnWorker(stage, settings);
  await eventually(async () => (await rows()).every(({ status }) => status === 'sent'));
  await stop(second);
  const alert = (await journey.eventsOf('taskRaised')).find(({ data }) => data.role === 'onCall')!;
  expect(mail.mails.map(({ to, messageId }) => [to, messageId])).toEqual([
    [
      ['onCall@clinic.example'],
      `<${deliveryIdOf(journey.journeyId, alert.data.task, 'email')}@clinic.example>`,
    ],
  ]);
  expect(await rows()).toMatchObject([{ status: 'sent', attempts: 2 }]);
});
