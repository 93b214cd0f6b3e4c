import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a repair has put other rows in the place of (docs/reconcile.md): nothing that was on record is lost. */
export class ReplacedRecords1795460030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table replaced_record (
      id bigint generated always as identity primary key,
      source text collate "C" not null,
      subject_id text collate "C" not null,
      seq int,
      "row" jsonb not null,
      replaced_at timestamptz not null default clock_timestamp(),
      reason text not null,
      "by" text not null
    )`);
    await runner.query('create index replaced_record_of_subject on replaced_record (subject_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table replaced_record');
  }
}
