import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Merges that wait for a second signature are found without reading all that there ever were; what was proposed before this waits likewise. */
export class MergesToSign1796070100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table merge_to_sign');
  }
}

const STATEMENTS = [
  `create table merge_to_sign (
    merge_id uuid primary key constraint merge_to_sign_of_merge references client_merge,
    proposed_by text not null
  )`,
  `insert into merge_to_sign (merge_id, proposed_by)
   select m.merge_id, m.proposed_by from client_merge m
   where not exists (select from client_merge_step s where s.merge_id = m.merge_id)`,
];
