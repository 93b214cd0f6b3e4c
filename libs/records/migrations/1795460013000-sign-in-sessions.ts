import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has signed in to the pages. */
export class SignInSessions1795460013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table sign_in_session (
      secret_hash text collate "C" primary key,
      person_id text collate "C" not null,
      roles text[] not null,
      sites text[] not null,
      begun_at timestamptz not null default clock_timestamp(),
      seen_at timestamptz not null default clock_timestamp(),
      ends_at timestamptz not null
    )`);
    await runner.query('create index sign_in_session_ends on sign_in_session (ends_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sign_in_session');
  }
}
