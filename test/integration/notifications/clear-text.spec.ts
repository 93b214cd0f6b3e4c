import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { emailChannel } from '#notifications/channels/email';
import { MailServer } from '../../support/mail-server.js';

let mail: MailServer;
beforeAll(async () => {
  mail = await MailServer.open();
});
afterAll(() => mail?.close());

const NOTICE = {
  ...{ deliveryId: 'a-delivery', journeyId: 'a-journey', task: 'a-task', role: 'onCall', rung: 0 },
  ...{ ruleId: 'R-RISK-HIGH', ruleTitle: 'A high risk', dueAt: null, path: '/v1/tasks' },
} as const;
const send = (smtpUrl: string) =>
  emailChannel({ smtpUrl, from: 'program@clinic.example', recipients: () => ['night@clinic.example'] }).send(
    NOTICE,
    AbortSignal.timeout(20_000),
  );

test('a mail server that offers no TLS is sent nothing, but on this machine', async () => {
  await send(mail.url);
  expect(mail.mails).toHaveLength(1);
  // Another name for this machine, which could as well be one of any other.
  await expect(send(mail.url.replace('127.0.0.1', '0.0.0.0'))).rejects.toThrow(
    // It is asked for TLS, and does not know the word.
    /the mail server: (ETLS|500)$/,
  );
  expect(mail.mails).toHaveLength(1);
});
