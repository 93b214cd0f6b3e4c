import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A number for a task's place in a list. It does not say what the task is about, because whoever has a cursor can read it. */
export class TaskId1795460026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table task add id bigint generated always as identity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table task drop column id');
  }
}
