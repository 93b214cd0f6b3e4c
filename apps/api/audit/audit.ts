import type { AuditEntry } from '#access/audit/entry';
import type { AppendAudit } from '#records/audit/append';

/** At most so many rows wait to be written: an API whose database is away must not fill its memory with them. */
const WAITING = 1_000;

interface Waiting {
  readonly entry: AuditEntry;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Notes of requests. What comes while a row is being written is written with what came meanwhile, in one commit. */
export class Audit {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(private readonly audit: Pick<AppendAudit, 'add'>) {}

  /** Resolves once the row is durable. @throws DatabaseUnavailable and whatever else the insert does */
  note(entry: AuditEntry): Promise<void> {
    if (this.waiting.length >= WAITING) return Promise.reject(new Error('too many rows wait for the audit'));
    return new Promise((done, failed) => {
      this.waiting.push({ entry, done, failed });
      if (!this.writing) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      try {
        await this.audit.add(batch.map(({ entry }) => entry));
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.writing = false;
  }
}
