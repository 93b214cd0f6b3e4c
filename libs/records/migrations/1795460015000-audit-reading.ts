import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for what an auditor looks for. Both are small, because most rows are reads, and most rows were allowed. */
export class AuditReading1795460015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index audit_by_action on audit (action, at, chain, seq) where action <> 'read'`,
    );
    await runner.query(
      `create index audit_by_outcome on audit (outcome, at, chain, seq) where outcome <> 'allowed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_by_action, audit_by_outcome');
  }
}
