import { Logger } from '@nestjs/common';
import { Dispatcher, type DispatchLog } from '#notifications/dispatcher';
import type { Channel } from '#notifications/channels/channel';
import { emailChannel } from '#notifications/channels/email';
import { webhookChannel } from '#notifications/channels/webhook';
import { onCall } from '#notifications/on-call';
import { loadDefaultPolicy, loadPolicyFile } from '#policy/load-policy';
import { loadRotaFile } from '#policy/rota';
import { BreakGlassOutbox } from '#records/outbox/break-glass-outbox';
import { Outbox } from '#records/outbox/outbox';
import type { Telling } from '#settings/parts/telling';
import type { DataSource } from 'typeorm';

/** The channels that are set up; none where people are told only by the task list. @throws what is wrong with a file */
export const channelsOf = (telling: Telling): Channel[] => {
  const { SMTP_URL, MAIL_FROM, ROTA_FILE, POLICY_FILE, WEBHOOK_URL, WEBHOOK_SECRET } = telling;
  const channels: Channel[] = [];
  if (SMTP_URL !== undefined) {
    const rota = loadRotaFile(ROTA_FILE!);
    const { calendar } = POLICY_FILE === undefined ? loadDefaultPolicy() : loadPolicyFile(POLICY_FILE);
    const recipients = (role: string) =>
      onCall(rota, role as (typeof rota)[number]['role'], Date.now(), calendar);
    channels.push(emailChannel({ smtpUrl: SMTP_URL, from: MAIL_FROM!, recipients }));
  }
  if (WEBHOOK_URL !== undefined) channels.push(webhookChannel({ url: WEBHOOK_URL, secret: WEBHOOK_SECRET! }));
  return channels;
};

/** Tells people on every channel that is set up, until it is stopped; null where there is none. */
export const startNotifications = (
  telling: Telling,
  dataSource: DataSource,
): Pick<Dispatcher, 'stop'> | null => {
  const channels = channelsOf(telling);
  return channels.length === 0 ? null : tellOn(channels, dataSource);
};

/**
 * Tells people of raised tasks and emergency accesses on these channels, until it is stopped. Each channel has a dispatcher of its own for each outbox, so
 * that none waits for another.
 */
export const tellOn = (channels: readonly Channel[], dataSource: DataSource): Pick<Dispatcher, 'stop'> => {
  const nest = new Logger('notifications');
  const line = (message: string, about: object): string => JSON.stringify({ message, ...about });
  const log: DispatchLog = {
    warn: (message, about) => nest.warn(line(message, about)),
    error: (message, about) => nest.error(line(message, about)),
  };
  const dispatchers = [new Outbox(dataSource), new BreakGlassOutbox(dataSource)].flatMap((outbox) =>
    channels.map((channel) => new Dispatcher(outbox, channel, log)),
  );
  for (const dispatcher of dispatchers) dispatcher.start();
  return { stop: async () => void (await Promise.all(dispatchers.map((one) => one.stop()))) };
};
