import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Triggers that protect what is final even from the owner of the tables: how a disclosure ended, the outcome of each attempt, and a published policy. Also
 * the secret that seals cursors, the same for every API process.
 */
export class KeptForGood1795460032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cursor_secret');
    await runner.query('drop trigger policy_version_kept on policy_version');
    await runner.query('drop trigger disclosure_attempt_settled on disclosure_attempt');
    await runner.query('drop trigger disclosure_settled on disclosure');
    await runner.query(
      'drop function policy_version_is_kept, disclosure_attempt_is_settled, disclosure_is_settled',
    );
  }
}

const REFUSED = `using errcode = 'integrity_constraint_violation'`;

const STATEMENTS = [
  `create function disclosure_is_settled() returns trigger language plpgsql as $$
  declare
    end_of constant text[] := '{status,because,ended_at}';
  begin
    if old.status = 'pending' and (to_jsonb(new) - end_of) = (to_jsonb(old) - end_of) then return new; end if;
    raise exception 'a disclosure is never changed but by its end' ${REFUSED};
  end $$`,
  `create trigger disclosure_settled before update on disclosure
   for each row execute function disclosure_is_settled()`,
  `create function disclosure_attempt_is_settled() returns trigger language plpgsql as $$
  declare
    end_of constant text[] := '{outcome,reason}';
  begin
    if old.outcome is null and (to_jsonb(new) - end_of) = (to_jsonb(old) - end_of) then return new; end if;
    raise exception 'an attempt is never changed but by what became of it' ${REFUSED};
  end $$`,
  `create trigger disclosure_attempt_settled before update on disclosure_attempt
   for each row execute function disclosure_attempt_is_settled()`,
  `create function policy_version_is_kept() returns trigger language plpgsql as $$
  begin
    if old.status = 'published' then
      raise exception 'a published policy is never changed: journeys are under it' ${REFUSED};
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$`,
  `create trigger policy_version_kept before update or delete on policy_version
   for each row execute function policy_version_is_kept()`,
  `create table cursor_secret (
    one boolean primary key default true,
    secret bytea not null,
    constraint cursor_secret_one check (one)
  )`,
  // Two UUIDs of the server's own random source: 244 bits of it.
  `insert into cursor_secret (secret)
   values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')))`,
];
