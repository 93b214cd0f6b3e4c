import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The end of a criminal case, with which a consent ends; who a disclosure goes to where the consent describes its recipients; and what
 * was told in a medical emergency, which has no consent. Forms and disclosures of before stay as they are.
 */
export class ConsentForms1795460035000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table disclosure drop constraint disclosure_consent_check');
    // Fails if there is an emergency disclosure, so that nothing that has to be accounted for is lost.
    await runner.query('alter table disclosure alter consent_id set not null');
    await runner.query('alter table disclosure drop column emergency, drop column recipient_id');
    await runner.query('drop table case_disposition');
  }
}

const STATEMENTS = [
  `create table case_disposition (
    consent_id uuid primary key constraint case_disposition_of_consent references consent,
    disposed_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by text not null,
    recorded_as text not null,
    request_id text collate "C" not null constraint case_disposition_request unique,
    request_hash text not null
  )`,
  `alter table disclosure
    alter consent_id drop not null,
    add recipient_id text,
    add emergency jsonb,
    add constraint disclosure_consent_check check ((consent_id is null) = (emergency is not null))`,
];
