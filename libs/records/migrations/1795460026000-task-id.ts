import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A task's place in a list without what it is about: a cursor can be read by whoever carries it. */
export class TaskId1795460026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table task add id bigint generated always as identity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table task drop column id');
  }
}
