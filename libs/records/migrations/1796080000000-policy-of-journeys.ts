import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version of the policy a journey is under, as a column: it changes seldom, and an index on the view would be written with every commit. */
export class PolicyOfJourneys1796080000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['standing', 'journey'])
      await runner.query(`alter table ${table} drop column policy_version`);
  }
}

/** As commits write it (`policyOf`), from the views that there are. */
export const FILL_POLICY = [
  `update journey
   set policy_version = regexp_replace(view ->> 'policyVersion', '^(.+)@[^@]+[.][1-9][0-9]*$', '\\1')`,
  `update standing s set policy_version = j.policy_version from journey j where j.journey_id = s.journey_id`,
];

const STATEMENTS = [
  'alter table journey add policy_version text collate "C"',
  'alter table standing add policy_version text collate "C"',
  ...FILL_POLICY,
  'create index caseload_policy_version on journey (policy_version, opened_at desc, journey_id desc)',
  `create index caseload_policy_version_open on journey (policy_version, opened_at desc, journey_id desc) where phase <> 'closed'`,
  `create index standing_due_policy_version on standing (policy_version, coalesce(due, 'infinity'::timestamptz), journey_id)
   where phase <> 'closed'`,
];
