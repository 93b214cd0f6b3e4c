import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The recordings that senders have promised (ADR 3). The table stays small, because a row is deleted as soon as it is settled. */
export class OwedRecordings1795460025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table owed_recording (
      request_id text collate "C" primary key,
      journey_id text collate "C" not null,
      owed_at timestamptz not null default clock_timestamp()
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table owed_recording');
  }
}
