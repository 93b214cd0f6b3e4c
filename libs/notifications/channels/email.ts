import type { Notice } from '../notice.js';
import { NotSent, type Channel } from './channel.js';
import { mailBy } from './mail.js';

export interface EmailSettings {
  /** smtp://user:password@host:port, or smtps://… */
  readonly smtpUrl: string;
  readonly from: string;
  /** Who is told for a role now. */
  readonly recipients: (role: string) => readonly string[];
  /** For each step by itself, ms. */
  readonly timeoutMs?: number;
}

const textOf = ({ journeyId, ruleTitle, dueAt, path }: Notice): string =>
  [`Journey ${journeyId}`, ruleTitle, ...(dueAt ? [`Due ${dueAt}`] : []), '', path, ''].join('\n');

/** One message for everybody who is on call, over SMTP. The Message-ID is that of the delivery. */
export const emailChannel = ({ smtpUrl, from, recipients, timeoutMs = 10_000 }: EmailSettings): Channel => {
  const sendMail = mailBy({ smtpUrl, from, timeoutMs });
  return {
    name: 'email',
    async send(notice, signal) {
      const to = recipients(notice.role);
      if (to.length === 0) throw new NotSent(`nobody is on call for ${notice.role}`);
      const { deliveryId, ruleTitle } = notice;
      await sendMail({ deliveryId, to, subject: `Task: ${ruleTitle}`, text: textOf(notice) }, signal);
    },
  };
};
