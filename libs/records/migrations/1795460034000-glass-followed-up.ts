import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow-ups of broken glass, and random ids for answers: a serial number would tell how often the glass was broken, and how many notes were written. */
export class GlassFollowedUp1795460034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table break_glass_followup');
    await runner.query('drop index break_glass_lately');
    await runner.query('alter table break_glass drop column glass_id');
    await runner.query('alter table counselling_note drop column note_id');
  }
}

/** Existing rows get their ids by the default; new rows bring their own. */
const STATEMENTS = [
  'alter table break_glass add glass_id uuid not null default gen_random_uuid()',
  'alter table break_glass alter glass_id drop default',
  'create unique index break_glass_by_glass_id on break_glass (glass_id)',
  'create index break_glass_lately on break_glass (person_id, broken_at)',
  'alter table counselling_note add note_id uuid not null default gen_random_uuid()',
  'alter table counselling_note alter note_id drop default',
  `create table break_glass_followup (
    break_glass_id bigint not null constraint break_glass_followup_of_break_glass references break_glass,
    what text collate "C" not null,
    at timestamptz not null default clock_timestamp(),
    person_id text collate "C" not null,
    person_role text collate "C" not null,
    primary key (break_glass_id, what),
    constraint break_glass_followup_what_check check (what in ('ended', 'reviewed'))
  )`,
];
