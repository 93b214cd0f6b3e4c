import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may assess, and since when (R-ASSESSOR). */
export class AssessorTraining1795460000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table assessor_training (
      request_id text collate "C" primary key,
      request_hash text not null,
      staff_id text collate "C" not null,
      training text not null,
      qualified_from date not null,
      qualified_until date,
      recorded_by text not null,
      recorded_at timestamptz not null default clock_timestamp(),
      constraint assessor_training_days check (qualified_until >= qualified_from)
    )`);
    await runner.query('create index assessor_training_of on assessor_training (staff_id, recorded_at desc)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table assessor_training');
  }
}
