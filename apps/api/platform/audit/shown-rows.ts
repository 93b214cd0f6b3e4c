import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Audit } from './audit.js';
import { entryOf } from './entry-of.js';
import { ofWhom } from './of-whom.js';

/**
 * Notes whose rows an answer shows, if it comes line by line, or beside what a request wrote. An answer that is a list has this in its own row
 * (audit-read.interceptor.ts); the row of a stream is written before anybody knows what will be in it.
 */
@Injectable()
export class ShownRows {
  constructor(@Inject(Audit) private readonly audit: Audit) {}

  /**
   * Writes a row of its own, durable before the rows go out; none where nobody is among them.
   * @param told clients of whom the answer tells without showing them
   * @throws DatabaseUnavailable, and whatever else the insert does: then the rows must not be shown
   */
  async note(request: FastifyRequest, rows: unknown, told: readonly string[] = []): Promise<void> {
    const whom = ofWhom(rows, told);
    if (whom.details['shown'] === undefined) return;
    const { details, ...entry } = entryOf(request);
    await this.audit.note({
      ...{ ...entry, ...whom, action: 'read', outcome: 'allowed' },
      details: { ...details, ...whom.details },
    });
  }
}
