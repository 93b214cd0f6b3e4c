import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The care team of a journey (R-CARE-TEAM) as `role:staff id`, so that one index finds all journeys of a person. */
export class CareTeam1795460000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table journey add care_team text[] collate "C" not null default '{}'`);
    await runner.query('create index journey_by_care_team on journey using gin (care_team)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table journey drop column care_team');
  }
}
