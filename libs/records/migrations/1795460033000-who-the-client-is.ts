import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchWords } from '#client/name-words';

/**
 * One name is a name, a birth date may be a year or a month, a client is found by any word of the name, and what a correction
 * replaced is kept (ADR 32).
 */
export class WhoTheClientIs1795460033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await fillWords(runner);
    for (const statement of INDEXES) await runner.query(statement);
  }

  /** Changes the values that do not fit into the older columns: a missing name becomes empty, and a birth date becomes the last possible day. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}

const STATEMENTS = [
  `alter table client
     alter family drop not null, alter given drop not null,
     alter birth_date type text collate "C" using to_char(birth_date, 'YYYY-MM-DD'),
     add constraint client_has_name check (coalesce(family, given) is not null),
     -- make_date refuses a day that there is not.
     add constraint client_birth_date check (
       birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and make_date(
         substr(birth_date, 1, 4)::int, coalesce(nullif(substr(birth_date, 6, 2), ''), '1')::int,
         coalesce(nullif(substr(birth_date, 9, 2), ''), '1')::int) is not null)`,
  `create table client_word (
    client_id uuid not null constraint client_word_of_client references client,
    word text collate "C" not null,
    primary key (client_id, word)
  )`,
  `create table client_version (
    client_id uuid not null constraint client_version_of_client references client,
    version int not null,
    details jsonb not null,
    since timestamptz not null default clock_timestamp(),
    by_id text not null,
    by_role text not null,
    reason text,
    request_id text collate "C",
    request_hash text,
    primary key (client_id, version)
  )`,
  'create unique index client_version_of_request on client_version (request_id)',
  // What a referral says of the client beside name, birth date and number, until its journey is on record.
  'alter table referral_document add said jsonb',
];

const INDEXES = [
  'create index client_word_by_word on client_word (word, client_id)',
  'create index client_by_birth_date on client (birth_date, id)',
  `create index client_by_name on client (lower(coalesce(family || ' ' || given, family, given)) collate "C", id)`,
  `create index client_by_phone on client (right(regexp_replace(phone, '[^0-9]', '', 'g'), 10)) where phone is not null`,
  'drop index client_by_family',
  'drop index client_by_given',
];

const BACK = [
  'drop table client_word, client_version',
  'alter table referral_document drop said',
  'drop index client_by_birth_date, client_by_name, client_by_phone',
  'alter table client drop constraint client_has_name, drop constraint client_birth_date',
  `update client set family = coalesce(family, ''), given = coalesce(given, '') where family is null or given is null`,
  `alter table client
     alter family set not null, alter given set not null,
     alter birth_date type date using case length(birth_date)
       when 4 then (birth_date || '-12-31')::date
       when 7 then ((birth_date || '-01')::date + interval '1 month - 1 day')::date
       else birth_date::date end`,
  'create index client_by_family on client (lower(family) collate "C", lower(given) collate "C", id)',
  'create index client_by_given on client (lower(given) collate "C", lower(family) collate "C", id)',
];

const AT_ONCE = 5_000;

/** The words of everybody who is there already. */
const fillWords = async (runner: QueryRunner): Promise<void> => {
  type Row = { readonly id: string; readonly family: string | null; readonly given: string | null };
  for (let after: string | null = null; ;) {
    const rows = (await runner.query(
      'select id, family, given from client where $1::uuid is null or id > $1 order by id limit $2',
      [after, AT_ONCE],
    )) as Row[];
    const words = rows.flatMap((row) => searchWords(row).map((word) => [row.id, word] as const));
    await runner.query(
      'insert into client_word (client_id, word) select * from unnest($1::uuid[], $2::text[])',
      [words.map(([id]) => id), words.map(([, word]) => word)],
    );
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
};
