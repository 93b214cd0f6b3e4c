import { Inject, Injectable } from '@nestjs/common';
import { pingDatabase } from '#records/ping-database';
import { TemporalAccess } from '#temporal/client/temporal-access';
import { DataSource } from 'typeorm';

const WITHIN_MS = 1_500;

/** Asks what the API stands on whether it is there. */
@Injectable()
export class Reachable {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(TemporalAccess) private readonly temporal: TemporalAccess,
  ) {}

  /** Names of what is down, none where all is well. */
  async down(): Promise<string[]> {
    const checks = { postgresql: pingDatabase(this.dataSource), temporal: this.namespace() };
    const names = Object.keys(checks);
    const answers = await Promise.allSettled(Object.values(checks).map(inTime));
    return names.filter((_, index) => answers[index]!.status === 'rejected');
  }

  /** The namespace rather than the server: one without the other is of no use. */
  private namespace(): Promise<unknown> {
    const { connection, options } = this.temporal.client;
    const { workflowService } = connection;
    return connection.withDeadline(Date.now() + WITHIN_MS, () =>
      workflowService.describeNamespace({ namespace: options.namespace }),
    );
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
