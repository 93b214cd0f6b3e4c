import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * PostgreSQL estimates from a histogram how many clients have a word with a given beginning. With a hundred parts, each part is a hundredth of all words:
 * the search for a rare name may be taken for one for a common name, and then reads clients name by name. A thousand parts tell the two apart.
 */
export class WordStatistics1795460041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table client_word alter column word set statistics 1000');
    // The setting takes effect at the next `analyze`, which may be days away.
    await runner.query('analyze client_word');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table client_word alter column word set statistics -1');
  }
}
