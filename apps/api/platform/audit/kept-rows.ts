import type { FastifyBaseLogger } from 'fastify';
import type { AuditEntry } from '#access/audit/entry';
import type { AppendAudit } from '#records/audit/append';
import { DatabaseUnavailable } from '#records/db/errors/database-unavailable';

/** At most so many rows are kept, some 5 MB: an hour of three refusals a second. */
const MOST = 10_000;
const AT_ONCE = 500;
const AGAIN_AFTER_MS = 2_000;

/**
 * Rows of what was refused or failed while PostgreSQL was away, until it is back. In memory: a process that is killed meanwhile
 * takes them with it. What there is no room for is counted and told as an alarm. Where a connection broke under a commit the
 * row may be in the audit already, and then is there twice.
 */
export class KeptRows {
  private rows: AuditEntry[] = [];
  private lost = 0;
  private writing: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly audit: Pick<AppendAudit, 'add'>,
    private readonly log: Pick<FastifyBaseLogger, 'info' | 'error'>,
    private readonly most = MOST,
  ) {}

  /** The database says when a row was written; when it happened is in its details. */
  keep(entry: AuditEntry, happenedAt: Date): void {
    if (this.rows.length >= this.most) {
      if (this.lost === 0)
        this.log.error({ kept: this.most }, 'rows of the audit are being lost: no room for more');
      this.lost += 1;
      return;
    }
    this.rows.push({ ...entry, details: { ...entry.details, happenedAt: happenedAt.toISOString() } });
    this.later();
  }

  /** Tries once more; what cannot be written even now is lost. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    await this.write();
    clearTimeout(this.timer);
    const lost = this.rows.length + this.lost;
    this.rows = [];
    if (lost > 0) this.log.error({ lost }, 'rows of the audit are lost');
  }

  private later(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.write();
    }, AGAIN_AFTER_MS).unref();
  }

  private async write(): Promise<void> {
    this.writing ??= this.writeAll().finally(() => {
      this.writing = undefined;
    });
    return this.writing;
  }

  private async writeAll(): Promise<void> {
    let written = 0;
    while (this.rows.length > 0) {
      const batch = this.rows.slice(0, AT_ONCE);
      if (!(await this.takes(batch))) {
        this.later();
        return;
      }
      this.rows.splice(0, batch.length);
      written += batch.length;
    }
    if (written > 0) this.log.info({ written }, 'rows of the audit that were kept are written');
    if (this.lost > 0) this.log.error({ lost: this.lost }, 'rows of the audit are lost');
    this.lost = 0;
  }

  /** Writes the rows; false where PostgreSQL is still away. A row that PostgreSQL refuses for good is lost, so that it holds up no other. */
  private async takes(batch: readonly AuditEntry[]): Promise<boolean> {
    try {
      await this.audit.add(batch);
      return true;
    } catch (err) {
      if (err instanceof DatabaseUnavailable) return false;
      if (batch.length > 1) {
        for (const row of batch) if (!(await this.takes([row]))) return false;
        return true;
      }
      this.lost += 1;
      this.log.error({ err }, 'a row of the audit is refused');
      return true;
    }
  }
}
