import type { Channel } from './channel.js';
import { postSigned } from './post-signed.js';

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs?: number;
}

/** A notice as a signed POST. */
export const webhookChannel = ({ url, secret, timeoutMs = 10_000 }: WebhookSettings): Channel => ({
  name: 'webhook',
  send: ({ deliveryId, ...notice }, signal) =>
    postSigned({ url, secret, deliveryId, body: JSON.stringify(notice), timeoutMs, signal }),
});
