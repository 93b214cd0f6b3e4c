import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a clinician on call is to find among all journeys, by indexes that have no others (libs/records/journeys/on-call.ts). */
export class OnCall1795460034100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index task_on_call, journey_event_of_risk, journey_event_of_relapse');
  }
}

const STATEMENTS = [
  `create index task_on_call on task (journey_id)
   where status = 'open' and (role = 'onCall' or rule_id in ('R-RISK-HIGH', 'R-RELAPSE'))`,
  `create index journey_event_of_risk on journey_event (journey_id, seq, type)
   where type in ('riskRaised', 'riskDisposed')`,
  `create index journey_event_of_relapse on journey_event (journey_id, seq, type)
   where type in ('relapseReported', 'relapseDecided')`,
];
