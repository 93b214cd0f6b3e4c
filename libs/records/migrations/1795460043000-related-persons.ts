import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom staff may call about a client: each list whole, and every earlier one kept. */
export class RelatedPersons1795460043000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table related_persons');
  }
}

const STATEMENTS = [
  `create table related_persons (
    client_id uuid not null constraint related_persons_of_client references client,
    version int not null,
    covers uuid[] not null,
    people jsonb not null,
    since timestamptz not null default clock_timestamp(),
    by_id text not null,
    by_role text not null,
    request_id text collate "C" not null,
    request_hash text not null,
    primary key (client_id, version)
  )`,
  'create unique index related_persons_of_request on related_persons (request_id)',
];
