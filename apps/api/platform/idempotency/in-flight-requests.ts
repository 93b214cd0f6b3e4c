import { Injectable } from '@nestjs/common';
import { Problem } from '../problems/problem.js';
import type { KnownRequest } from './request-ref.js';

/**
 * Requests with a key that this process is answering. Another process does not know them; there the update id makes
 * Temporal answer both with the same.
 */
@Injectable()
export class InFlightRequests {
  private readonly ids = new Set<string>();

  /** @throws Problem where the request is being answered already. */
  async during<T>({ id, keyed }: KnownRequest, work: () => Promise<T>): Promise<T> {
    if (!keyed) return work();
    if (this.ids.has(id)) throw new Problem('request-in-flight');
    this.ids.add(id);
    try {
      return await work();
    } finally {
      this.ids.delete(id);
    }
  }
}
