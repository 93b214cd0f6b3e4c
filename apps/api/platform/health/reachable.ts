import { Inject, Injectable } from '@nestjs/common';
import { pingDatabase } from '#records/db/ping-database';
import { pollingWorkers } from '#temporal/connection/polling-workers';
import { TemporalAccess } from '#temporal/connection/temporal-access';
import { DataSource } from 'typeorm';

const WITHIN_MS = 1_500;
/** Several probes are answered by one look at the task queue. */
const LOOKS_EVERY_MS = 1_000;

/** Checks whether PostgreSQL, Temporal and a worker can be reached. */
@Injectable()
export class Reachable {
  private looked: Promise<void> | undefined;
  private lookedAt = 0;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(TemporalAccess) private readonly temporal: TemporalAccess,
  ) {}

  /** Names of what is down, none where all is well. */
  async down(): Promise<string[]> {
    const checks = {
      postgresql: pingDatabase(this.dataSource),
      temporal: this.namespace(),
      worker: this.worker(),
    };
    const names = Object.keys(checks);
    const answers = await Promise.allSettled(Object.values(checks).map(inTime));
    const down = names.filter((_, index) => answers[index]!.status === 'rejected');
    // Without Temporal nothing is known of a worker, so only Temporal is named.
    return down.includes('temporal') ? down.filter((name) => name !== 'worker') : down;
  }

  /** Asks for the namespace and not for the server: one without the other is of no use. */
  private namespace(): Promise<unknown> {
    const { workflowService } = this.temporal.client.connection;
    const { namespace } = this.temporal.client.options;
    return this.soon(() => workflowService.describeNamespace({ namespace }));
  }

  /** Whether a worker of this build asks for work: without one, milestones would wait and not be answered. */
  private worker(): Promise<void> {
    const now = performance.now();
    if (!this.looked || now - this.lookedAt >= LOOKS_EVERY_MS) {
      this.lookedAt = now;
      this.looked = this.look();
    }
    return this.looked;
  }

  private async look(): Promise<void> {
    const { client, taskQueue, workerVersion = null } = this.temporal;
    const workers = await this.soon(() =>
      pollingWorkers(client.connection, client.options.namespace, taskQueue),
    );
    if (!workers.some(({ version }) => workerVersion === null || version === workerVersion))
      throw new Error(`${workers.length} workers ask for work, none of them of this build`);
  }

  private soon<T>(call: () => Promise<T>): Promise<T> {
    return this.temporal.client.withDeadline(Date.now() + WITHIN_MS, call);
  }
}

const inTime = async (check: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), WITHIN_MS);
  });
  try {
    await Promise.race([check, late]);
  } finally {
    clearTimeout(timer);
  }
};
