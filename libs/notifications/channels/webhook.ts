import { NotSent, type Channel } from './channel.js';
import { sign } from './sign.js';

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs?: number;
}

const reasonOf = (error: unknown): string => {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? name;
};

/**
 * A signed POST. A receiver checks the signature with the shared secret, refuses an old timestamp, and keeps the delivery
 * ids it has seen. A redirect is not followed: what is signed is for one address.
 */
export const webhookChannel = ({ url, secret, timeoutMs = 10_000 }: WebhookSettings): Channel => ({
  name: 'webhook',
  async send({ deliveryId, ...notice }) {
    const body = JSON.stringify(notice);
    const timestamp = String(Math.floor(Date.now() / 1000));
    const headers = {
      'content-type': 'application/json',
      'x-iop-delivery': deliveryId,
      'x-iop-timestamp': timestamp,
      'x-iop-signature': sign(secret, timestamp, body),
    };
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal }).catch(
      (error: unknown) => {
        throw new NotSent(`the receiver: ${reasonOf(error)}`, { cause: error });
      },
    );
    await answer.body?.cancel();
    if (!answer.ok) throw new NotSent(`the receiver: ${answer.status}`);
  },
});
