import { NotSent } from './channel.js';
import { sign } from './sign.js';

export interface SignedPost {
  readonly url: string;
  readonly secret: string;
  /** The same for every attempt to send the same thing, so that a receiver who gets it twice can tell. */
  readonly deliveryId: string;
  readonly body: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Errors of a request that failed before anything had left this machine. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * A signed POST. The receiver checks the signature with the shared secret, refuses an old timestamp, and remembers the delivery ids that it has seen.
 * Redirects are not followed, because the signed content is meant for one address.
 * @throws NotSent if the receiver does not acknowledge it
 */
export const postSigned = async (post: SignedPost): Promise<void> => {
  const { url, secret, deliveryId, body, timeoutMs, signal } = post;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/json',
    'x-iop-delivery': deliveryId,
    'x-iop-timestamp': timestamp,
    'x-iop-signature': sign(secret, timestamp, body),
  };
  const late = AbortSignal.timeout(timeoutMs);
  const stop = signal ? AbortSignal.any([signal, late]) : late;
  const sent = fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: stop });
  const answer = await sent.catch((error: unknown) => {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    const reason = cause?.code ?? name;
    throw new NotSent(`the receiver: ${reason}`, { cause: error }, !BEFORE_SENDING.has(reason));
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new NotSent(`the receiver: ${answer.status}`);
};
