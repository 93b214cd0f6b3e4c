import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a journey is, broken glass and who is told of it, and counselling notes, which are kept apart from everything else. */
export class Access1795460010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table counselling_note, break_glass_notice, break_glass');
    await runner.query('alter table journey drop column at_track');
  }
}

const STATEMENTS = [
  // The track that decides the journey's site: the one that it has or had last; before that, the one that it was referred to.
  'alter table journey add at_track text collate "C"',
  `update journey j set at_track = coalesce(j.track, (
     select e.data -> 'referral' ->> 'track' from journey_event e
     where e.journey_id = j.journey_id and e.type = 'referred' order by e.seq limit 1))`,
  `create table break_glass (
    id bigint generated always as identity primary key,
    journey_id text collate "C" not null constraint break_glass_of_journey references journey,
    person_id text collate "C" not null,
    person_role text collate "C" not null,
    reason text not null,
    broken_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    request_id text collate "C" not null,
    request_hash text not null
  )`,
  'create unique index break_glass_of_request on break_glass (request_id)',
  'create index break_glass_of_person on break_glass (person_id, expires_at)',
  `create table break_glass_notice (
    break_glass_id bigint not null constraint break_glass_notice_of_break_glass references break_glass,
    channel text collate "C" not null,
    status text collate "C" not null default 'pending',
    attempts int not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    sent_at timestamptz,
    primary key (break_glass_id, channel),
    constraint break_glass_notice_status_check check (status in ('pending', 'sent', 'givenUp'))
  )`,
  `create index break_glass_notice_pending on break_glass_notice (next_attempt_at) where status = 'pending'`,
  `create table counselling_note (
    id bigint generated always as identity primary key,
    journey_id text collate "C" not null constraint counselling_note_of_journey references journey,
    author text collate "C" not null,
    author_role text collate "C" not null,
    written_at timestamptz not null default clock_timestamp(),
    note text not null,
    request_id text collate "C" not null,
    request_hash text not null
  )`,
  'create unique index counselling_note_of_request on counselling_note (request_id)',
  'create index counselling_note_by_journey on counselling_note (journey_id, id)',
];
