import type { DataSource } from 'typeorm';

const AGAIN_AFTER_MS = 1_000;

/**
 * Connects the records, and keeps trying where PostgreSQL is not there yet: meanwhile facts are taken all the same, and
 * whatever needs PostgreSQL answers 503. Once connected, the pool sees to broken connections itself.
 */
export class RecordsConnection {
  private stopped = false;
  private failed = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly onFirstFailure: (error: unknown) => void,
  ) {}

  /** Resolves after the first attempt, whatever came of it. */
  async start(): Promise<void> {
    try {
      await this.dataSource.initialize();
      if (this.stopped) await this.dataSource.destroy();
    } catch (error) {
      if (!this.failed) this.onFirstFailure(error);
      this.failed = true;
      if (!this.stopped) this.timer = setTimeout(() => void this.start(), AGAIN_AFTER_MS).unref();
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
