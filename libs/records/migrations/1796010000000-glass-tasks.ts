import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Broken glass waits in the list of tasks until a leader has reviewed it; what was broken before this waits likewise. */
export class GlassTasks1796010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table break_glass_task');
    await runner.query('drop function break_glass_task_is_closed');
  }
}

const STATEMENTS = [
  `create table break_glass_task (
    break_glass_id bigint primary key constraint break_glass_task_of_break_glass references break_glass,
    journey_id text collate "C" not null,
    task text collate "C" not null,
    raised_at timestamptz not null,
    status text collate "C" not null,
    constraint break_glass_task_status_check check (status in ('open', 'closed'))
  )`,
  'create index break_glass_task_by_status on break_glass_task (status, raised_at, journey_id, task)',
  'create index break_glass_task_by_time on break_glass_task (raised_at, journey_id, task)',
  `insert into break_glass_task (break_glass_id, journey_id, task, raised_at, status)
   select b.id, b.journey_id, 'brokenGlass.' || b.glass_id, date_trunc('milliseconds', b.broken_at),
          case when exists (select from break_glass_followup f where f.break_glass_id = b.id and f.what = 'reviewed')
               then 'closed' else 'open' end
   from break_glass b`,
  `create function break_glass_task_is_closed() returns trigger language plpgsql as $$
  begin
    if old.status = 'open' and new.status = 'closed' and (to_jsonb(new) - 'status') = (to_jsonb(old) - 'status') then return new; end if;
    raise exception 'a review of broken glass is never asked for again' using errcode = 'integrity_constraint_violation';
  end $$`,
  `create trigger break_glass_task_closed before update on break_glass_task
   for each row execute function break_glass_task_is_closed()`,
];
