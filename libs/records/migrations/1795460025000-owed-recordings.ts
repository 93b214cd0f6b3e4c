import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What senders have taken on to record (ADR 3). Small: rows go as soon as somebody has looked after them. */
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
