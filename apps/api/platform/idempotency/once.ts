import { Injectable } from '@nestjs/common';
import { Problem } from '../problems/problem.js';
import type { KnownRequest } from './request-ref.js';

/** What is kept under a request's id: with the hash of the body that it came with, or with whether that body is the same. */
type Kept = { readonly hash: string } | { readonly isSame: boolean };

/** @throws Problem where the key of the request came with another body before */
export const sameBody = <T extends Kept>(kept: T, { hash }: Pick<KnownRequest, 'hash'>): T => {
  const isSame = 'isSame' in kept ? kept.isSame : kept.hash === hash;
  if (!isSame) throw new Problem('idempotency-key-reused');
  return kept;
};

/**
 * Every write that takes an Idempotency-Key goes through here: it runs once for each key, and with one body. A process knows only the requests that it is
 * answering itself. For a request that comes to two processes, Temporal or the table gives both the same answer, by the request's id.
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
   * The same for a write that answers with what is kept, whether it was written now or when the key came first.
   * @throws Problem where the request is being answered already, or its key came with another body
   */
  write<T extends Kept>(request: KnownRequest, write: () => Promise<T>): Promise<T> {
    return this.during(request, async () => sameBody(await write(), request));
  }
}
