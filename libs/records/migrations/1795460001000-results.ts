import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds a journey's results among all its events, which are some hundred times as many. */
export class Results1795460001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index journey_event_results on journey_event (journey_id, seq)
      where type in ('instrumentScored', 'referred', 'resultReceived')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index journey_event_results');
  }
}
