import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days for which a site was closed, outside the policy: each act is kept. */
export class SiteClosures1796000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index journey_event_of_closed_days');
    await runner.query('drop table site_closure');
  }
}

const STATEMENTS = [
  `create table site_closure (
    site text collate "C" not null,
    date date not null,
    version int not null,
    closed boolean not null,
    reason text not null,
    at timestamptz not null default clock_timestamp(),
    by_id text not null,
    by_role text not null,
    request_id text collate "C" not null,
    request_hash text not null,
    primary key (site, date, version)
  )`,
  'create unique index site_closure_of_request on site_closure (request_id)',
  // Few journeys have such events, so whoever asks for a day's sessions finds them by this small index.
  `create index journey_event_of_closed_days on journey_event (journey_id, seq) where type in ('dayClosed', 'dayReopened')`,
];
