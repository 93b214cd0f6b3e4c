import { createTransport } from 'nodemailer';
import { NotSent } from '../channels/channel.js';
import { reasonOf } from '../channels/email.js';
import { postSigned } from '../channels/post-signed.js';
import type { Letter, RecipientAddress, Recipients } from './recipient.js';

export interface RecipientSettings {
  readonly addresses: readonly RecipientAddress[];
  /** For those who are reached by e-mail; smtp://user:password@host:port, or smtps://… */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  readonly timeoutMs?: number;
}

/** Clear text leaves this machine for nobody. */
const mustBeEncrypted = (smtpUrl: string): boolean =>
  !['127.0.0.1', '::1', '[::1]', 'localhost'].includes(new URL(smtpUrl).hostname);

/** R-DISCLOSE: only to whom the directory knows by the very name that the client signed. */
export const knownRecipients = ({ addresses, mail, timeoutMs = 10_000 }: RecipientSettings): Recipients => {
  const known = new Map(addresses.map((address) => [address.id, address]));
  const byMail = async (address: string, { deliveryId, notice, body }: Letter): Promise<void> => {
    if (!mail) throw new NotSent('no mail server is set up', undefined, false);
    const { smtpUrl, from } = mail;
    const timeouts = {
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
    };
    const transport = createTransport({ url: smtpUrl, requireTLS: mustBeEncrypted(smtpUrl), ...timeouts });
    const domain = from.split('@').at(-1)!.replace(/>.*$/, '');
    try {
      await transport.sendMail({
        messageId: `<${deliveryId}@${domain}>`,
        from,
        to: address,
        // Nobody is named where mail servers log.
        subject: 'Confidential disclosure',
        text: `${notice}\n`,
        attachments: [{ filename: 'disclosure.json', contentType: 'application/json', content: body }],
      });
    } catch (error) {
      throw new NotSent(`the mail server: ${reasonOf(error)}`, { cause: error });
    } finally {
      transport.close();
    }
  };
  return {
    async send(letter, signal) {
      const { id, name } = letter.recipient;
      const address = known.get(id);
      if (!address) throw new NotSent('the recipient is not in the directory', undefined, false);
      if (address.name !== name)
        throw new NotSent('the directory has another name for the recipient', undefined, false);
      if ('email' in address) return byMail(address.email, letter);
      const { url, secret } = address;
      const { deliveryId, body } = letter;
      return postSigned({ url, secret, deliveryId, body, timeoutMs, signal });
    },
  };
};
