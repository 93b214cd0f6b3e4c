import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index that finds the last answer of a track about each client's place in a group. From these answers it is read who waits for a group. */
export class AnswersOfRosters1796020000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index journey_event_of_rosters on journey_event (journey_id, seq) where type = 'rosterAnswered'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index journey_event_of_rosters');
  }
}
