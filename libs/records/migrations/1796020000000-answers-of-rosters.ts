import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who waits for a group is read from what its track said last of each client. */
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
