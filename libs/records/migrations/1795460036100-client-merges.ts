import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two clients who are one person are made one by a pointer, and parted by taking it out (ADR 36): nothing else of them changes. */
export class ClientMerges1795460036100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of BACK) await runner.query(statement);
  }
}

const STATEMENTS = [
  `alter table client
     add merged_into uuid constraint client_merged_into_client references client,
     add constraint client_merged_into_another check (merged_into <> id)`,
  'create index client_by_merged_into on client (merged_into, id) where merged_into is not null',
  `create table client_merge (
    merge_id uuid primary key,
    survivor_id uuid not null constraint client_merge_of_survivor references client,
    other_id uuid not null constraint client_merge_of_other references client,
    reason text not null,
    proposed_at timestamptz not null default clock_timestamp(),
    proposed_by text not null,
    proposed_as text not null,
    request_id text collate "C" not null,
    request_hash text not null,
    constraint client_merge_of_two check (survivor_id <> other_id)
  )`,
  'create unique index client_merge_of_request on client_merge (request_id)',
  'create index client_merge_by_survivor on client_merge (survivor_id)',
  'create index client_merge_by_other on client_merge (other_id)',
  'create index client_merge_by_time on client_merge (proposed_at, merge_id)',
  `create table client_merge_step (
    merge_id uuid not null constraint client_merge_step_of_merge references client_merge,
    step text not null,
    at timestamptz not null default clock_timestamp(),
    by_id text not null,
    by_role text not null,
    reason text,
    request_id text collate "C" not null,
    request_hash text not null,
    primary key (merge_id, step),
    constraint client_merge_step_check check (step in ('signed', 'undone'))
  )`,
  'create unique index client_merge_step_of_request on client_merge_step (request_id)',
];

const BACK = ['drop table client_merge_step, client_merge', `alter table client drop merged_into`];
