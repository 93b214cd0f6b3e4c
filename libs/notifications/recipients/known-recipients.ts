import { NotSent } from '../channels/channel.js';
import { mailBy } from '../channels/mail.js';
import { postSigned } from '../channels/post-signed.js';
import type { Letter, RecipientAddress, Recipients } from './recipient.js';

export interface RecipientSettings {
  readonly addresses: readonly RecipientAddress[];
  /** For those who are reached by e-mail; smtp://user:password@host:port, or smtps://… */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** For a signed POST, and for each step of a mail by itself, ms. */
  readonly timeoutMs?: number;
}

/** The longest that one attempt takes, ms, even if a mail server is slow at every step. The workflow waits 40 s for one attempt. */
const LONGEST_MS = 30_000;

/** R-DISCLOSE: sends only to recipients whom the directory has under the very name that the client signed, or in a class that the client signed. */
export const knownRecipients = ({ addresses, mail, timeoutMs = 10_000 }: RecipientSettings): Recipients => {
  const known = new Map(addresses.map((address) => [address.id, address]));
  const sendMail = mail && mailBy({ ...mail, timeoutMs });
  const byMail = async (
    to: string,
    { deliveryId, notice, body }: Letter,
    signal: AbortSignal,
  ): Promise<void> => {
    if (!sendMail) throw new NotSent('no mail server is set up', undefined, false);
    const attachments = [{ filename: 'disclosure.json', contentType: 'application/json', content: body }];
    // The subject names nobody, because mail servers log it.
    const subject = 'Confidential disclosure';
    await sendMail({ deliveryId, to: [to], subject, text: `${notice}\n`, attachments }, signal);
  };
  return {
    async send(letter, asked) {
      const { id, name } = letter.recipient;
      const address = known.get(id);
      if (!address) throw new NotSent('the recipient is not in the directory', undefined, false);
      if (address.name !== name)
        throw new NotSent('the directory has another name for the recipient', undefined, false);
      if (letter.classes && !letter.classes.some((one) => address.classes?.includes(one)))
        throw new NotSent('the directory has the recipient in no class of the consent', undefined, false);
      const late = AbortSignal.timeout(LONGEST_MS);
      const signal = asked ? AbortSignal.any([asked, late]) : late;
      if ('email' in address) return byMail(address.email, letter, signal);
      const { url, secret } = address;
      const { deliveryId, body } = letter;
      return postSigned({ url, secret, deliveryId, body, timeoutMs, signal });
    },
  };
};
