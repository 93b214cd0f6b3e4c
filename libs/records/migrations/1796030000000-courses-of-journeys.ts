import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outcomes of a period are computed from a dozen events of each journey. This index finds only these. */
export class CoursesOfJourneys1796030000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index journey_event_of_course on journey_event (journey_id, seq) where type in (${TYPES.map((type) => `'${type}'`).join(', ')})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index journey_event_of_course');
  }
}

const TYPES = [
  ...['contactAttempted', 'consented', 'riskScreened', 'eligibilityAssessed', 'waitlisted', 'admitted'],
  ...['treatmentStarted', 'tierChanged', 'dischargeBegun', 'dischargeTakenBack', 'followUpAttempted'],
  ...['weekRecorded'],
];
