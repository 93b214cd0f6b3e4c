import type { AuditEntry } from '#access/audit/entry';
import type { AppendAudit } from '#records/audit/append';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';
import type { FastifyBaseLogger } from 'fastify';
import { KeptRows } from './kept-rows.js';

/** At most so many rows wait to be written: an API whose database is away must not fill its memory with them. */
const WAITING = 1_000;

interface Waiting {
  readonly entry: AuditEntry;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Writes rows about requests. Rows that come while others are being written are written after them, together in one commit. */
export class Audit {
  private waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;
  private readonly kept: KeptRows;

  constructor(
    private readonly audit: Pick<AppendAudit, 'add'>,
    log: Pick<FastifyBaseLogger, 'info' | 'error'>,
  ) {
    this.kept = new KeptRows(audit, log);
  }

  /** Resolves once the row is durable. @throws DatabaseUnavailable and whatever else the insert does */
  note(entry: AuditEntry): Promise<void> {
    if (this.waiting.length >= WAITING) return Promise.reject(new TooManyWait());
    return new Promise((done, failed) => {
      this.waiting.push({ entry, done, failed });
      this.writing ??= this.write();
    });
  }

  /** Resolves once the row is durable, or kept until PostgreSQL is back. @throws what the insert does for another reason */
  async noteOrKeep(entry: AuditEntry): Promise<void> {
    const happenedAt = new Date();
    try {
      await this.note(entry);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable || error instanceof TooManyWait)) throw error;
      this.kept.keep(entry, happenedAt);
    }
  }

  /** Resolves once nothing is to be written any more. */
  async close(): Promise<void> {
    await this.writing;
    await this.kept.close();
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      try {
        await this.audit.add(batch.map(({ entry }) => entry));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.writing = undefined;
  }
}

class TooManyWait extends Error {
  override readonly name = 'TooManyWait';

  constructor() {
    super('Too many rows wait for the audit.');
  }
}
