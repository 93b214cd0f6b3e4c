import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of the program's policy. */
export class PolicyVersions1795460004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table policy_version (
      version text collate "C" primary key,
      document jsonb not null,
      status text collate "C" not null,
      kept_at timestamptz not null,
      published_at timestamptz,
      published_by text not null,
      note text,
      sha256 text not null,
      request_id text,
      request_hash text,
      constraint policy_version_status_check check (status in ('draft', 'published')),
      constraint policy_version_published_check check ((status = 'published') = (published_at is not null))
    )`);
    await runner.query(
      `create index policy_version_newest on policy_version (published_at desc) where status = 'published'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table policy_version');
  }
}
