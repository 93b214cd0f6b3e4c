import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches for clients who are not in somebody's caseload are counted, so that nobody can guess a name and a birth date by trying. */
export class BreakGlassSearches1796060000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table break_glass_search');
  }
}

const STATEMENTS = [
  `create table break_glass_search (
    id bigint generated always as identity primary key,
    person_id text collate "C" not null,
    searched_at timestamptz not null default clock_timestamp()
  )`,
  'create index break_glass_search_lately on break_glass_search (person_id, searched_at)',
];
