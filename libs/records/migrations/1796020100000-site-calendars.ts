import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Holidays, closures and weekdays of a site, outside the policy: each version is kept, the last one holds. */
export class SiteCalendars1796020100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table site_calendar');
  }
}

const STATEMENTS = [
  `create table site_calendar (
    site text collate "C" not null,
    version int not null,
    days jsonb not null,
    reason text not null,
    at timestamptz not null default clock_timestamp(),
    by_id text not null,
    by_role text not null,
    request_id text collate "C" not null,
    request_hash text not null,
    primary key (site, version)
  )`,
  'create unique index site_calendar_of_request on site_calendar (request_id)',
];
