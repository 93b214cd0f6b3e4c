import { COMPLETING } from '../clients/complete-client.sql.js';
import type { Statement } from '../db/statement.js';

const once = (name: string, text: string): Statement => ({ name, text, prepared: false });

/** Locks the journey until the repair has committed, so that no recording comes in between, and reads how far it is. */
export const LOCK_JOURNEY = once(
  'lock-journey',
  `select (select count(*)::int from journey_event e where e.journey_id = j.journey_id) as events, seq
   from journey j where journey_id = $1 for update`,
);
export const LOCK_TRACK = once(
  'lock-track',
  `select (select count(*)::int from track_event e where e.track_id = t.track_id) as events, seq
   from track t where track_id = $1 for update`,
);

/** Copies rows before they are replaced. $1 id of the subject, $2 which rows, $3 reason, $4 who asked for it. */
const keep = (table: string, id: string, seq: string, which: string): Statement =>
  once(
    `keep-${table}`,
    `insert into replaced_record (source, subject_id, seq, "row", reason, "by")
     select '${table}', one.${id}, ${seq}, to_jsonb(one), $3, $4 from ${table} one where one.${id} = $1 and ${which}`,
  );
export const KEEP_JOURNEY = keep('journey', 'journey_id', 'null', '$2::int[] is not null');
export const KEEP_TRACK = keep('track', 'track_id', 'null', '$2::int[] is not null');
export const KEEP_EVENTS = keep('journey_event', 'journey_id', 'seq', 'seq = any($2::int[])');
export const KEEP_TRACK_EVENTS = keep('track_event', 'track_id', 'seq', 'seq = any($2::int[])');
export const KEEP_TASKS = keep('task', 'journey_id', 'seq', 'task = any($2::text[])');

export const DROP_EVENTS = once(
  'drop-events',
  'delete from journey_event where journey_id = $1 and seq = any($2::int[])',
);
export const DROP_TRACK_EVENTS = once(
  'drop-track-events',
  'delete from track_event where track_id = $1 and seq = any($2::int[])',
);
export const DROP_TASKS = once(
  'drop-tasks',
  'delete from task where journey_id = $1 and task = any($2::text[])',
);

const instant = (column: string): string => `to_timestamp(${column} / 1000.0)`;

/** $1 the row, as `JourneyRow`: the journey's own, and how it stands. */
export const WRITE_JOURNEY = once(
  'write-journey',
  `with one as (
     select "journeyId" as journey_id, "clientId" as client_id, number, phase, tier, track, "atTrack" as at_track, risk, overdue,
            ${instant('"openedAt"')} as opened_at, ${instant('"closedAt"')} as closed_at, "closedBecause" as closed_because,
            array(select jsonb_array_elements_text("careTeam")) as care_team, seq, view, "policyVersion" as policy_version, ${instant('"phaseSince"')} as phase_since,
            ${instant('due')} as due, ${instant('"lateSince"')} as late_since, array(select jsonb_array_elements_text(flags)) as flags
     from jsonb_to_record($1::jsonb) as sent(
       "journeyId" text, "clientId" uuid, number int, phase text, tier text, track text, "atTrack" text, risk text, "policyVersion" text,
       overdue boolean, "openedAt" bigint, "closedAt" bigint, "closedBecause" text, "careTeam" jsonb, seq int, view jsonb,
       "phaseSince" bigint, due bigint, "lateSince" bigint, flags jsonb)),
   written as (
     insert into journey (journey_id, client_id, number, phase, tier, track, at_track, risk, overdue, opened_at, closed_at,
                          closed_because, care_team, seq, view, policy_version)
     select journey_id, client_id, number, phase, tier, track, at_track, risk, overdue, opened_at, closed_at, closed_because,
            care_team, seq, view, policy_version from one
     on conflict (journey_id) do update
       set (client_id, number, phase, tier, track, at_track, risk, overdue, opened_at, closed_at, closed_because, care_team,
            seq, view, policy_version)
         = (excluded.client_id, excluded.number, excluded.phase, excluded.tier, excluded.track, excluded.at_track,
            excluded.risk, excluded.overdue, excluded.opened_at, excluded.closed_at, excluded.closed_because,
            excluded.care_team, excluded.seq, excluded.view, excluded.policy_version))
   insert into standing (journey_id, client_id, phase, tier, track, at_track, risk, overdue, care_team, policy_version,
                         phase_since, due, late_since, flags, seq)
   select journey_id, client_id, phase, tier, track, at_track, risk, overdue, care_team, policy_version, phase_since, due, late_since, flags,
          seq from one
   on conflict (journey_id) do update
     set (client_id, phase, tier, track, at_track, risk, overdue, care_team, policy_version, phase_since, due, late_since, flags,
          seq)
       = (excluded.client_id, excluded.phase, excluded.tier, excluded.track, excluded.at_track, excluded.risk,
          excluded.overdue, excluded.care_team, excluded.policy_version, excluded.phase_since, excluded.due, excluded.late_since, excluded.flags,
          excluded.seq)`,
);

/** $1 track id, $2 the view. */
export const WRITE_TRACK = once(
  'write-track',
  `insert into track (track_id, seq, view) values ($1, ($2::jsonb->>'seq')::int, $2::jsonb)
   on conflict (track_id) do update set (seq, view) = (excluded.seq, excluded.view)`,
);

/**
 * Adds to the client what a referral said of them whose journey comes on record only now. It runs before the event is written, as in a recording. $1
 * journey id, $2 events.
 */
export const COMPLETE_CLIENT = once(
  'complete-client',
  `with incoming as (
     select $1::text as journey_id, seq, type, request->>'id' as request_id
     from jsonb_to_recordset($2::jsonb) as event(seq int, type text, request jsonb)),
   ${COMPLETING}
   select count(*)::int as completed from completed`,
);

/** $1 of whom, $2 events. */
export const WRITE_EVENTS = once(
  'write-events',
  `insert into journey_event (journey_id, seq, at, type, data, by_id, by_role, rule_id, rule_version, reason, request_id,
                              request_hash)
   select $1, seq, ${instant('at')}, type, data, "by"->>'id', "by"->>'role', rule->>'id', (rule->>'version')::int, reason,
          request->>'id', request->>'hash'
   from jsonb_to_recordset($2::jsonb) as event(
     seq int, at bigint, type text, data jsonb, "by" jsonb, rule jsonb, reason text, request jsonb)`,
);
export const WRITE_TRACK_EVENTS = once(
  'write-track-events',
  `insert into track_event (track_id, seq, at, type, data, by_id, by_role, rule_id, rule_version, request_id, request_hash)
   select $1, seq, ${instant('at')}, type, data, "by"->>'id', "by"->>'role', rule->>'id', (rule->>'version')::int,
          request->>'id', request->>'hash'
   from jsonb_to_recordset($2::jsonb) as event(
     seq int, at bigint, type text, data jsonb, "by" jsonb, rule jsonb, request jsonb)`,
);

/** $1 journey id, $2 the rows as `TaskRow`. A row that is there keeps its serial number, because cursors have it. */
export const WRITE_TASKS = once(
  'write-tasks',
  `insert into task (journey_id, task, seq, role, title, rule_id, raised_at, due_at, rung, clock, status, closed_at,
                     closed_by, how)
   select $1, task, seq, role, title, "ruleId", ${instant('"raisedAt"')}, ${instant('"dueAt"')}, rung, clock, status,
          ${instant('"closedAt"')}, "closedBy", how
   from jsonb_to_recordset($2::jsonb) as one(
     task text, seq int, role text, title text, "ruleId" text, "raisedAt" bigint, "dueAt" bigint, rung int, clock text,
     status text, "closedAt" bigint, "closedBy" text, how text)
   on conflict (journey_id, task) do update
     set (seq, role, title, rule_id, raised_at, due_at, rung, clock, status, closed_at, closed_by, how)
       = (excluded.seq, excluded.role, excluded.title, excluded.rule_id, excluded.raised_at, excluded.due_at,
          excluded.rung, excluded.clock, excluded.status, excluded.closed_at, excluded.closed_by, excluded.how)`,
);

export const FORGET_OWED = once(
  'forget-owed',
  'delete from owed_recording where request_id = any($1::text[])',
);

/** Deletes both contents of a conflict: what was replaced has been stored elsewhere. $1 kind, $2 id. */
export const FORGET_CONFLICTS = once(
  'forget-conflicts',
  'delete from recording_conflict where (subject_kind, subject_id) = ($1, $2)',
);

/** $1 kind of subject, $2 its id, $3 details. */
export const AUDIT_REPAIR = once(
  'audit-repair',
  `insert into audit (person_id, role, action, subject_kind, subject_id, outcome, details)
   values (null, 'operator', 'repair', $1, $2, 'allowed', $3::jsonb)`,
);
