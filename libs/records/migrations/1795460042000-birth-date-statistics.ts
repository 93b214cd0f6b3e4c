import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many clients were born in a month is guessed from a histogram, too: of a hundred parts, each holds several months, and those of one
 * month may be taken for so many that PostgreSQL reads the clients one after the other until it has found a page of them.
 */
export class BirthDateStatistics1795460042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table client alter column birth_date set statistics 1000');
    // It counts from the next look at the table, which may be days away.
    await runner.query('analyze client');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table client alter column birth_date set statistics -1');
  }
}
