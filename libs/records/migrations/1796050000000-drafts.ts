import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has begun to write of a client, and has not sent. */
export class Drafts1796050000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table draft');
  }
}

const STATEMENTS = [
  `create table draft (
    person_id text collate "C" not null,
    journey_id text collate "C" not null,
    form text collate "C" not null,
    version int not null,
    sealed bytea not null,
    kept_at timestamptz not null default clock_timestamp(),
    request_id text collate "C" not null,
    constraint draft_of_journey foreign key (journey_id) references journey (journey_id),
    primary key (person_id, journey_id, form)
  )`,
  // The first index finds old drafts to delete. The second finds the drafts of a journey if a journey is deleted.
  'create index draft_kept on draft (kept_at)',
  'create index draft_by_journey on draft (journey_id)',
];
