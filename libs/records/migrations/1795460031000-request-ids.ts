import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From here on, ids of requests belong to a person (docs/adr/0008). If something was recorded before, a row says so: only such a database looks up a key
 * under its earlier id as well.
 */
export class RequestIds1795460031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table former_request_ids (since timestamptz primary key default clock_timestamp())',
    );
    await runner.query(
      `insert into former_request_ids (since) select clock_timestamp()
       where exists (select from journey_event) or exists (select from track_event) or exists (select from assessor_training)
         or exists (select from policy_version where request_id is not null)`,
    );
    await runner.query(
      'create index consent_of_revocation on consent (revoke_request_id) where revoke_request_id is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index consent_of_revocation');
    await runner.query('drop table former_request_ids');
  }
}
