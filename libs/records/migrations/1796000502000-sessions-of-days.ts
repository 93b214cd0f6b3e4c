import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for the sessions of a day: they find the events that say which sessions there are, and the journeys that were in treatment then. */
export class SessionsOfDays1796000502000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index journey_event_of_sessions, journey_by_end');
  }
}

const TYPES = [
  ...['treatmentStarted', 'scheduleTookEffect', 'tierChanged', 'sessionMoved', 'extraSessionPlanned'],
  ...['attendanceRecorded', 'placedOnHold', 'leaveBegun', 'returnedFromHold', 'dischargeBegun'],
  ...['dischargeTakenBack', 'policyAdopted'],
];

const STATEMENTS = [
  `create index journey_event_of_sessions on journey_event (journey_id, seq) where type in (${TYPES.map((type) => `'${type}'`).join(', ')})`,
  'create index journey_by_end on journey (closed_at) where closed_at is not null',
];
