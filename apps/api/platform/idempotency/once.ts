import { Injectable } from '@nestjs/common';
import { Problem } from '../problems/problem.js';
import type { KnownRequest } from './request-ref.js';

/** What is kept under a request's id: with the hash of the body that it came with, or whether that is the same. */
type Kept = { readonly hash: string } | { readonly isSame: boolean };

/** @throws Problem where the key of the request came with another body before */
export const sameBody = <T extends Kept>(kept: T, { hash }: Pick<KnownRequest, 'hash'>): T => {
  const isSame = 'isSame' in kept ? kept.isSame : kept.hash === hash;
  if (!isSame) throw new Problem('idempotency-key-reused');
  return kept;
};

/**
 * Every write that takes an Idempotency-Key goes through here: once for each key, and with one body. Another process does not
 * know what this one is answering; there the request's id makes Temporal, or the table, answer both with the same.
 */
@Injectable()
export class Once {
  /** Ids of the requests with a key that this process is answering. */
  private readonly inFlight = new Set<string>();

  /** @throws Problem where the request is being answered already. */
  async during<T>({ id, keyed }: KnownRequest, work: () => Promise<T>): Promise<T> {
    if (!keyed) return work();
    if (this.inFlight.has(id)) throw new Problem('request-in-flight');
    this.inFlight.add(id);
    try {
      return await work();
    } finally {
      this.inFlight.delete(id);
    }
  }

  /**
   * The same of a write that answers with what is kept, now or since the key came first.
   * @throws Problem where the request is being answered already, or its key came with another body
   */
  write<T extends Kept>(request: KnownRequest, write: () => Promise<T>): Promise<T> {
    return this.during(request, async () => sameBody(await write(), request));
  }
}
