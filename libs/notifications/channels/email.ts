import { createTransport } from 'nodemailer';
import type { Notice } from '../notice.js';
import { NotSent, type Channel } from './channel.js';

export interface EmailSettings {
  /** smtp://user:password@host:port, or smtps://… */
  readonly smtpUrl: string;
  readonly from: string;
  /** Who is told for a role now. */
  readonly recipients: (role: string) => readonly string[];
  readonly timeoutMs?: number;
}

const textOf = ({ journeyId, ruleTitle, dueAt, path }: Notice): string =>
  [`Journey ${journeyId}`, ruleTitle, ...(dueAt ? [`Due ${dueAt}`] : []), '', path, ''].join('\n');

/** What the mail server answered with, or what became of the connection; its words name the recipient. */
export const reasonOf = (error: unknown): string => {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return String(responseCode ?? code ?? 'unknown');
};

/** One message for everybody who is on call, over SMTP. The Message-ID is that of the delivery. */
export const emailChannel = ({ smtpUrl, from, recipients, timeoutMs = 10_000 }: EmailSettings): Channel => {
  const timeouts = {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  };
  const transport = createTransport({ url: smtpUrl, ...timeouts });
  const domain = from.split('@').at(-1)!.replace(/>.*$/, '');
  return {
    name: 'email',
    async send(notice) {
      const to = recipients(notice.role);
      if (to.length === 0) throw new NotSent(`nobody is on call for ${notice.role}`);
      try {
        await transport.sendMail({
          messageId: `<${notice.deliveryId}@${domain}>`,
          from,
          to: [...to],
          subject: `Task: ${notice.ruleTitle}`,
          text: textOf(notice),
        });
      } catch (error) {
        throw new NotSent(`the mail server: ${reasonOf(error)}`, { cause: error });
      }
    },
  };
};
