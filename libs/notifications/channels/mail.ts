import { createTransport } from 'nodemailer';
import { NotSent } from './channel.js';

export interface MailSettings {
  /** smtp://user:password@host:port, or smtps://… */
  readonly smtpUrl: string;
  readonly from: string;
  /** For each step by itself, ms: the address, the connection, the greeting, every silence after it. */
  readonly timeoutMs: number;
}

export interface Message {
  /** The Message-ID is made from it, so that somebody who gets the message twice can tell. */
  readonly deliveryId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments?: { filename: string; contentType: string; content: string }[];
}

/** Resolves when the mail server has taken it. @throws NotSent, also once `signal` says that it takes too long */
export type SendMail = (message: Message, signal?: AbortSignal) => Promise<void>;

/** Whether the connection must use TLS. Clear text is allowed to this machine only: if any other server does not offer TLS, nothing is sent. */
const mustBeEncrypted = (smtpUrl: string): boolean =>
  !['127.0.0.1', '::1', '[::1]', 'localhost'].includes(new URL(smtpUrl).hostname);

/** Sends mail through one server; each message has a connection of its own. */
export const mailBy = ({ smtpUrl, from, timeoutMs }: MailSettings): SendMail => {
  const timeouts = {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  };
  const transport = createTransport({ url: smtpUrl, requireTLS: mustBeEncrypted(smtpUrl), ...timeouts });
  const domain = from.split('@').at(-1)!.replace(/>.*$/, '');
  return async ({ deliveryId, to, ...message }, signal) => {
    try {
      await transport.sendMail({
        messageId: `<${deliveryId}@${domain}>`,
        from,
        to: [...to],
        ...message,
        ...(signal && { signal }),
      });
    } catch (error) {
      throw new NotSent(`the mail server: ${reasonOf(error, signal)}`, { cause: error });
    }
  };
};

/** The reply code of the mail server, or the error code of the connection. The server's words are left out, because they name the recipient. */
const reasonOf = (error: unknown, signal?: AbortSignal): string => {
  if (signal?.aborted) return (signal.reason as Error).name;
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return String(responseCode ?? code ?? 'unknown');
};
