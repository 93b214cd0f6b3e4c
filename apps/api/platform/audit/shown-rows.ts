import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Audit } from './audit.js';
import { entryOf } from './entry-of.js';
import { shownIn } from './shown-in.js';

/**
 * Whose rows an answer shows that comes line by line, or beside what a request wrote. Where the whole answer is a list, its own row says
 * it (audit-read.interceptor.ts): of a stream that row is written before anybody knows what will be in it.
 */
@Injectable()
export class ShownRows {
  constructor(@Inject(Audit) private readonly audit: Audit) {}

  /**
   * A row of its own, durable before the rows go out; none where nobody is among them.
   * @throws DatabaseUnavailable, and whatever else the insert does: they are not to be shown then
   */
  async note(request: FastifyRequest, rows: unknown): Promise<void> {
    const shown = shownIn(rows);
    if (shown.length === 0) return;
    const { details, ...entry } = entryOf(request);
    await this.audit.note({ ...entry, action: 'read', outcome: 'allowed', details: { ...details, shown } });
  }
}
