import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit: who read and wrote what, and what was refused. It has 16 chains of rows, and each row has the hash of the one before (ADR 22). */
export class Audit1795460011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [{ schema }] = (await runner.query('select quote_ident(current_schema()) as schema')) as [
      { schema: string },
    ];
    for (const statement of statementsIn(schema)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit cascade');
    await runner.query('drop function audit_append, audit_chain_of');
    await runner.query('drop table audit_chain, audit_anchor');
  }
}

/** libs/access/audit/canonical.ts writes the same text. */
const FIELDS = [
  'entry.chain::text',
  'entry.seq::text',
  'trunc(extract(epoch from entry.at) * 1000000)::text',
  'entry.person_id',
  'entry.role',
  'entry.action',
  'entry.subject_kind',
  'entry.subject_id',
  'entry.route',
  'entry.outcome',
  'entry.rule_id',
  'entry.request_id',
  'entry.details::text',
  `encode(entry.prev_hash, 'hex')`,
];

const CANONICAL = FIELDS.map(
  (field) => `coalesce(octet_length(convert_to(${field}, 'UTF8')) || ':' || (${field}), '-')`,
).join(` || ',' || `);

// The functions name every table with its schema and look nothing up on a path that the application could set.
const statementsIn = (schema: string): string[] => [
  `create table audit (
    chain smallint not null,
    seq bigint not null,
    at timestamptz not null,
    person_id text collate "C",
    role text collate "C",
    action text collate "C" not null,
    subject_kind text collate "C",
    subject_id text collate "C",
    route text collate "C",
    outcome text collate "C" not null,
    rule_id text collate "C",
    request_id text collate "C",
    details jsonb not null default '{}',
    prev_hash bytea not null,
    hash bytea not null,
    primary key (chain, seq),
    constraint audit_outcome_check check (outcome in ('allowed', 'refused', 'failed')),
    constraint audit_subject_check check ((subject_kind is null) = (subject_id is null))
  )`,
  'create index audit_by_time on audit (at, chain, seq)',
  'create index audit_by_person on audit (person_id, at, chain, seq)',
  'create index audit_by_subject on audit (subject_id, at, chain, seq)',
  // Leaves free space for many row versions on the page, because every row of the audit updates one of these rows.
  `create table audit_chain (
    chain smallint primary key,
    seq bigint not null,
    hash bytea not null
  ) with (fillfactor = 10)`,
  `insert into audit_chain (chain, seq, hash)
   select chain, 0, decode(repeat('00', 32), 'hex') from generate_series(0, 15) chain`,
  `create table audit_anchor (
    chain smallint primary key,
    seq bigint not null,
    hash bytea not null,
    removed_at timestamptz not null default now()
  )`,
  `create function audit_chain_of(subject text) returns smallint language sql immutable parallel safe
   return (get_byte(sha256(convert_to(subject, 'UTF8')), 0) & 15)::smallint`,
  `create function audit_canonical(entry ${schema}.audit) returns text language sql stable
   return ${CANONICAL}`,
  `create function audit_append() returns trigger language plpgsql
   security definer set search_path = pg_catalog, pg_temp as $$
   declare
     head ${schema}.audit_chain%rowtype;
   begin
     new.chain := ${schema}.audit_chain_of(coalesce(new.subject_id, new.person_id, new.request_id, ''));
     -- Held until the transaction ends: whoever comes next follows what was committed.
     select * into strict head from ${schema}.audit_chain c where c.chain = new.chain for update;
     new.seq := head.seq + 1;
     new.at := clock_timestamp();
     new.prev_hash := head.hash;
     new.hash := sha256(convert_to(${schema}.audit_canonical(new), 'UTF8'));
     update ${schema}.audit_chain c set seq = new.seq, hash = new.hash where c.chain = new.chain;
     return new;
   end $$`,
  `create trigger audit_append before insert on audit for each row execute function audit_append()`,
  // The trigger also runs in a session with `session_replication_role = replica`.
  'alter table audit enable always trigger audit_append',
];
