import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * PostgreSQL also estimates from a histogram how many clients were born in a month. With a hundred parts, each part has several months: a single month may
 * be overestimated so much that PostgreSQL reads the clients one by one until a page is full.
 */
export class BirthDateStatistics1795460042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table client alter column birth_date set statistics 1000');
    // The setting takes effect at the next `analyze`, which may be days away.
    await runner.query('analyze client');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table client alter column birth_date set statistics -1');
  }
}
