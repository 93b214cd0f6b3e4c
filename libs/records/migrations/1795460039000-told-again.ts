import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A task that is raised again is told again (R-RISK-HIGH, R-RELAPSE). Existing notifications count as told for the present state of their task. */
export class ToldAgain1795460039000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table notification add seq int not null default 0, add told int not null default 0',
    );
    await runner.query(
      'update notification n set seq = t.seq from task t where (t.journey_id, t.task) = (n.journey_id, n.task)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notification drop column seq, drop column told');
  }
}
