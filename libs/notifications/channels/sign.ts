import { createHmac } from 'node:crypto';

/** HMAC-SHA256 over the timestamp (seconds since epoch, as sent), a dot and the body, as `sha256=<hex>`. */
export const sign = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
