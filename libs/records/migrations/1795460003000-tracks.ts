import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The present state of tracks, and their events. */
export class Tracks1795460003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table track_event, track');
  }
}

const STATEMENTS = [
  `create table track (
    track_id text collate "C" primary key,
    seq int not null,
    view jsonb not null
  ) with (fillfactor = 50)`,
  `create table track_event (
    track_id text collate "C" not null constraint track_event_of_track references track,
    seq int not null,
    at timestamptz not null,
    type text collate "C" not null,
    data jsonb not null,
    by_id text not null,
    by_role text not null,
    rule_id text not null,
    rule_version int not null,
    request_id text collate "C",
    request_hash text,
    primary key (track_id, seq)
  )`,
  'create index track_event_of_request on track_event (request_id, seq) where request_id is not null',
];
