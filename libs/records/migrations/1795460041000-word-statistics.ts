import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many clients have a word that begins so is guessed from a histogram: of a hundred parts, each is a hundredth of all words, and a search
 * for a rare name may be taken for one of a common name, whose clients are looked for name by name. A thousand parts tell them apart.
 */
export class WordStatistics1795460041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table client_word alter column word set statistics 1000');
    // It counts from the next look at the table, which may be days away.
    await runner.query('analyze client_word');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table client_word alter column word set statistics -1');
  }
}
