import type { AuditEntry } from '#access/audit/entry';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** The rows are inserted in the order of their chains, so that two such statements at once cannot wait for each other (no deadlock). */
const APPEND: Statement = {
  name: 'append-audit',
  prepared: true,
  text: `
insert into audit (person_id, role, action, subject_kind, subject_id, route, outcome, rule_id, request_id, details)
select "personId", role, action, subject->>'kind', subject->>'id', route, outcome, "ruleId", "requestId",
       coalesce(details, '{}')
from jsonb_to_recordset($1::jsonb) as entry(
  "personId" text, role text, action text, subject jsonb, route text, outcome text, "ruleId" text, "requestId" text,
  details jsonb)
order by audit_chain_of(coalesce(subject->>'id', "personId", "requestId", ''))`,
};

/** Adds to the audit what no write carries along: reads, refusals, sign-ins, failures. */
export class AppendAudit {
  constructor(private readonly dataSource: DataSource) {}

  /** All of them or none, in one transaction; once it resolves they are durable. @throws DatabaseUnavailable, RecordRefused */
  async add(entries: readonly AuditEntry[]): Promise<void> {
    await run(this.dataSource, APPEND, [JSON.stringify(entries)]);
  }
}
