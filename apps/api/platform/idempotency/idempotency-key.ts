import { Problem } from '../problems/problem.js';

export const IDEMPOTENCY_KEY = 'idempotency-key';

const VISIBLE = /^[\x21-\x7e]{1,200}$/;

/**
 * The Idempotency-Key of a request, or null where it has none.
 * @throws Problem where it is too long or not visible ASCII.
 */
export const idempotencyKeyOf = (header: string | readonly string[] | undefined): string | null => {
  if (header === undefined) return null;
  if (typeof header !== 'string' || !VISIBLE.test(header)) throw new Problem('invalid-idempotency-key');
  return header;
};
