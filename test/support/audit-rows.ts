import type { TestDatabase } from './database.js';

export interface AuditRow {
  readonly action: string;
  readonly outcome: string;
  readonly person: string | null;
  readonly route: string | null;
  readonly rule: string | null;
  readonly subject: string | null;
  readonly details: { readonly status?: number; readonly code?: string };
}

/** Returns a function that reads the audit rows written since now. */
export const auditSince = async ({ owner, dataSource }: TestDatabase): Promise<() => Promise<AuditRow[]>> => {
  const [{ now }] = await owner.query<[{ now: string }]>('select clock_timestamp()::text as now');
  return () =>
    dataSource.query(
      `select action, outcome, person_id as person, route, rule_id as rule, subject_id as subject, details
         from audit where at > $1 order by at, seq`,
      [now],
    );
};
