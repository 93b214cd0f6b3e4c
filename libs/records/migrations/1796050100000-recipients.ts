import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The recipients of disclosures without their addresses: only the worker knows how they are reached, and with which secret. */
export class Recipients1796050100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table recipient (
      id text collate "C" primary key,
      name text not null,
      classes text[] not null
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recipient');
  }
}
