import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A client may have a record number in each system that knows them, and each number finds them (ADR 36). The first one stays in `client` and is shown.
 * Also, a referral has the hash of its request, so that a repeated key is recognized.
 */
export class ClientIdentifiers1795460036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Changes what does not fit into the older columns: further numbers are dropped, and one that went to another client is marked. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}

const STATEMENTS = [
  `create table client_identifier (
    client_id uuid not null constraint client_identifier_of_client references client,
    system text collate "C" not null,
    value text collate "C" not null,
    since timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    primary key (client_id, system, value, since)
  )`,
  `insert into client_identifier (client_id, system, value, since)
   select id, record_system, record_number, created_at from client`,
  'create unique index client_identifier_current on client_identifier (system, value) where ended_at is null',
  'create index client_identifier_by_value on client_identifier (value, client_id) where ended_at is null',
  'drop index client_record, client_by_record_number',
  `create function client_identifier_is_ended() returns trigger language plpgsql as $$
  begin
    if old.ended_at is null and (to_jsonb(new) - 'ended_at') = (to_jsonb(old) - 'ended_at') then return new; end if;
    raise exception 'a record number of a client is never changed but by its end'
      using errcode = 'integrity_constraint_violation';
  end $$`,
  `create trigger client_identifier_ended before update on client_identifier
   for each row execute function client_identifier_is_ended()`,
  'alter table referral_document add request_hash text',
];

const BACK = [
  'alter table referral_document drop request_hash',
  `update client c set record_number = record_number || '#' || id where not exists (
     select from client_identifier i
     where i.client_id = c.id and i.system = c.record_system and i.value = c.record_number and i.ended_at is null)`,
  'drop table client_identifier',
  'drop function client_identifier_is_ended',
  'create unique index client_record on client (record_system, record_number)',
  'create index client_by_record_number on client (record_number, id)',
];
