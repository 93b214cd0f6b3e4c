import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The staff directory. It begins with those who are signed in to the pages now; everybody else is added when they sign in. */
export class StaffMembers1795460034200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table staff_member (
      staff_id text collate "C" primary key,
      name text,
      roles text[] not null,
      sites text[] not null,
      seen_at timestamptz not null default clock_timestamp()
    )`);
    await runner.query(`insert into staff_member (staff_id, roles, sites, seen_at)
      select distinct on (person_id) person_id, roles, sites, seen_at from sign_in_session
      order by person_id, seen_at desc`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table staff_member');
  }
}
