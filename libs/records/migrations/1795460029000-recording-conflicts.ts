import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Events that are on record with another content than was decided (ADR 3). Also changes the table of owed recordings. It now gets a row for each
 * milestone, which is deleted a moment later, so autovacuum runs after some thousand of them instead of after a share of its few rows. And the key of one
 * request may come for two journeys at once, so each journey is owed by itself.
 */
export class RecordingConflicts1795460029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table recording_conflict (
      subject_kind text collate "C" not null,
      subject_id text collate "C" not null,
      seq int not null,
      on_record jsonb not null,
      decided jsonb not null,
      found_at timestamptz not null default clock_timestamp(),
      primary key (subject_kind, subject_id, seq),
      constraint recording_conflict_kind_check check (subject_kind in ('journey', 'track'))
    )`);
    await runner.query(
      'alter table owed_recording drop constraint owed_recording_pkey, add primary key (request_id, journey_id)',
    );
    await runner.query(
      `alter table owed_recording set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table owed_recording reset (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold)',
    );
    await runner.query('delete from owed_recording');
    await runner.query(
      'alter table owed_recording drop constraint owed_recording_pkey, add primary key (request_id)',
    );
    await runner.query('drop table recording_conflict');
  }
}
