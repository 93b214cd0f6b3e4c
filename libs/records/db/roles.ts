import type { QueryRunner } from 'typeorm';

/** The role with the rights of API and worker. It has no login: the user that signs in to PostgreSQL is a member of it, or switches to it. */
export const APPLICATION_ROLE = 'iop_application';
/** Reads columns that name nobody, and hold nothing that anybody typed. */
export const REPORTING_ROLE = 'iop_reporting';

/** Tables that the application may only read; into `audit` it may also insert rows. */
const NOT_THE_APPLICATIONS = [
  'migration',
  'audit',
  'audit_chain',
  'audit_anchor',
  'replaced_record',
  ...['former_request_ids', 'cursor_secret'],
];

/** Never changed and never taken away: what happened, and what came in. */
const WRITTEN_ONCE = [
  ...['journey_event', 'track_event', 'referral_document'],
  ...['break_glass', 'break_glass_followup', 'counselling_note', 'client_version', 'related_persons'],
  ...['case_disposition', 'site_calendar'],
  ...['client_merge', 'client_merge_step'],
];

/**
 * Tables whose rows are kept, too, except for columns that are set once, later: how something ended. A trigger ensures that it happens once (also for the
 * owner).
 */
const ENDED_ONCE: Readonly<Record<string, string>> = {
  consent: 'revoked_at, revoked_by, revoked_as, revocation, revoke_request_id, revoke_request_hash',
  disclosure: 'status, because, ended_at',
  disclosure_attempt: 'outcome, reason',
  client_identifier: 'ended_at',
  break_glass_task: 'status',
};

/** Tables in which a draft is replaced by the next draft, while published rows never change. A trigger ensures this, too. */
const DRAFTED = ['policy_version'];

const CLOSED = [...NOT_THE_APPLICATIONS, ...WRITTEN_ONCE, ...Object.keys(ENDED_ONCE), ...DRAFTED];

/** The columns of an audit entry that the application fills in; the database fills in the others. */
const AUDIT_ENTRY =
  'person_id, role, action, subject_kind, subject_id, route, outcome, rule_id, request_id, details';

const REPORTED: Readonly<Record<string, string>> = {
  journey: 'journey_id, number, phase, tier, track, overdue, opened_at, closed_at, closed_because, seq',
  journey_event: 'journey_id, seq, at, type, rule_id, rule_version',
  task: 'journey_id, task, seq, role, rule_id, raised_at, due_at, rung, clock, status, closed_at',
  track: 'track_id, seq',
  track_event: 'track_id, seq, at, type, rule_id, rule_version',
  policy_version: 'version, status, kept_at, published_at, sha256',
};

/**
 * Grants the rights of each role. It runs whenever the schema is migrated, in the migration's transaction. So it covers tables that came later, and a
 * database that was restored on a server without these roles.
 */
export const grantRoles = async (runner: QueryRunner): Promise<void> => {
  for (const role of [APPLICATION_ROLE, REPORTING_ROLE]) await runner.query(ensure(role));
  const [{ schema }] = (await runner.query('select quote_ident(current_schema()) as schema')) as [
    { schema: string },
  ];
  await runner.query(grants(schema));
};

/** Roles belong to the whole server, so another database's migration may be making the same one. */
const ensure = (role: string): string => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then
    create role ${role} nologin;
    -- Who may make roles is not thereby of them, and a start without a login for the application takes this one on.
    if not (select rolsuper from pg_roles where rolname = current_user) then
      execute format('grant ${role} to %I', current_user);
    end if;
  end if;
exception when duplicate_object or unique_violation then null;
end $$`;

const listed = (tables: readonly string[]): string => tables.map((table) => `'${table}'`).join(', ');

const grants = (schema: string): string => `
do $$
declare
  name text;
begin
  grant usage on schema ${schema} to ${APPLICATION_ROLE}, ${REPORTING_ROLE};
  for name in select quote_ident(tablename) from pg_tables
    where schemaname = current_schema() and tablename not in (${listed(CLOSED)})
  loop
    execute format('grant select, insert, update, delete on ${schema}.%s to ${APPLICATION_ROLE}', name);
  end loop;
  -- An earlier version may have given more.
  revoke update, delete on ${CLOSED.map((table) => `${schema}.${table}`).join(', ')} from ${APPLICATION_ROLE};
  ${Object.entries(ENDED_ONCE)
    .map(
      ([table, columns]) =>
        `grant select, insert, update (${columns}) on ${schema}.${table} to ${APPLICATION_ROLE};`,
    )
    .join('\n  ')}
  grant select, insert, update on ${DRAFTED.map((table) => `${schema}.${table}`).join(', ')} to ${APPLICATION_ROLE};
  grant select, insert on ${WRITTEN_ONCE.map((table) => `${schema}.${table}`).join(', ')} to ${APPLICATION_ROLE};
  grant select on ${NOT_THE_APPLICATIONS.map((table) => `${schema}.${table}`).join(', ')} to ${APPLICATION_ROLE};
  grant insert (${AUDIT_ENTRY}) on ${schema}.audit to ${APPLICATION_ROLE};
  grant usage on all sequences in schema ${schema} to ${APPLICATION_ROLE};
  ${Object.entries(REPORTED)
    .map(([table, columns]) => `grant select (${columns}) on ${schema}.${table} to ${REPORTING_ROLE};`)
    .join('\n  ')}
  revoke all on function ${schema}.audit_append() from public;
end $$`;
