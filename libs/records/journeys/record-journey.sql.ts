import { COMPLETING } from '../clients/complete-client.sql.js';
import type { Statement } from '../db/statement.js';
import { announcing } from '../live/announce.sql.js';
import { policyOf } from '../policies/policy-of.sql.js';

const eventsOf = (recordings: string): string => `
  select journey_id, seq, to_timestamp(at / 1000.0) as at, type, data, "by"->>'id' as by_id, "by"->>'role' as by_role,
         rule->>'id' as rule_id, (rule->>'version')::int as rule_version, reason,
         request->>'id' as request_id, request->>'hash' as request_hash
  from ${recordings} cross join lateral jsonb_to_recordset(events) as event(
    seq int, at bigint, type text, data jsonb, "by" jsonb, rule jsonb, reason text, request jsonb)`;

const CONTENT = ['at', 'type', 'data', 'by_id', 'by_role', 'rule_id', 'rule_version', 'reason', 'request_id'];
const contentOf = (event: string): string => CONTENT.map((column) => `${event}.${column}`).join(', ');

/** Stores both contents of what has `diverged`; a row that is there already gets the latest contents. */
export const keepConflicts = (kind: 'journey' | 'track', id: string): string => `
  insert into recording_conflict (subject_kind, subject_id, seq, on_record, decided)
  select '${kind}', ${id}, seq, on_record, decided from diverged order by ${id}, seq
  on conflict (subject_kind, subject_id, seq) do update
    set (on_record, decided, found_at) = (excluded.on_record, excluded.decided, excluded.found_at)`;

/**
 * Events of `decided` with a sequence under which another event is on record. Each is looked up by its key. PostgreSQL expects ten thousand events in a
 * JSON list and would read the whole table; `offset 0` keeps it from that.
 */
const DIVERGED = `
  select d.journey_id, d.seq, to_jsonb(e) as on_record, to_jsonb(d) as decided
  from decided d cross join lateral (
    select * from journey_event one where (one.journey_id, one.seq) = (d.journey_id, d.seq) offset 0) e
  where (${contentOf('e')}) is distinct from (${contentOf('d')})`;

/**
 * Announces each journey of which something was written: up to which sequence, which types of events, by whom, and its phase, its track and whether it is
 * overdue.
 */
const ANNOUNCED = announcing(`
  select jsonb_build_object(
    'kind', 'journey', 'journeyId', done.journey_id, 'seq', max(done.seq), 'types', jsonb_agg(distinct done.type),
    'by', coalesce((array_agg(done.by_id order by done.seq) filter (where done.by_role <> 'system'))[1], 'system'),
    'phase', recording.view->'phase', 'overdue', recording.view->'overdue', 'track', recording.view->'track')::text as payload
  from incoming done join written using (journey_id, seq) join recording using (journey_id)
  group by done.journey_id, recording.view`);

/**
 * Commits the recordings of some journeys, each journey once, in one round trip. $1 has for each journey its id, its client's id, the events, the view
 * after them, and the standing computed from that view. The same commit settles what the journeys' requests had owed.
 *
 * A recording may arrive twice, in part or late. Therefore an event is inserted once, and a row of the read model is never replaced by an older state. The
 * parts of one statement do not see each other's rows, so the final state of a task is computed from the events and written once.
 *
 * If another event is on record under the same sequence, nothing of that journey is written but the two contents (`recording_conflict`), and the returned
 * row names it. An event that somebody writes at the same moment is not seen here: then fewer events are written than were sent, and the sender checks
 * again (RECORD_JOURNEY_CHECK).
 */
export const RECORD_JOURNEY: Statement = {
  name: 'record-journey',
  prepared: true,
  text: `
with sent as (
  select "journeyId" as journey_id, "clientId" as client_id, events, view, standing
  from jsonb_to_recordset($1::jsonb) as one("journeyId" text, "clientId" uuid, events jsonb, view jsonb, standing jsonb)
),
decided as (${eventsOf('sent')}),
diverged as (${DIVERGED}),
told as (${keepConflicts('journey', 'journey_id')}),
recording as (select * from sent where journey_id not in (select journey_id from diverged)),
incoming as (select * from decided where journey_id not in (select journey_id from diverged)),
${COMPLETING},
-- Locked in the order in which they are taken on, clients before all, so that a commit and whoever sends again never wait for each other.
owing as (
  select owed.row
  from (
    select distinct request_id, journey_id from incoming
    where (select count(*) from completed) >= 0 and request_id is not null order by 1, 2) done
  cross join lateral (
    select one.ctid as row from owed_recording one
    where (one.request_id, one.journey_id) = (done.request_id, done.journey_id) for update) owed
),
settled as (delete from owed_recording where ctid = any(array(select owing.row from owing))),
upserted_journey as (
  insert into journey (journey_id, client_id, number, phase, tier, track, risk, overdue, opened_at, closed_at,
                       closed_because, care_team, seq, view, policy_version, at_track)
  select journey_id, client_id, split_part(journey_id, '.', 2)::int, phase, tier, track, risk, overdue, "openedAt",
         "closedAt", "closedBecause",
         array(select role || ':' || person from jsonb_each_text(coalesce("careTeam", '{}')) as member(role, person)),
         seq, recording.view, ${policyOf("recording.view ->> 'policyVersion'")},
         coalesce(track, (select data->'referral'->>'track' from incoming
                          where incoming.journey_id = recording.journey_id and type = 'referred' order by incoming.seq limit 1))
  from recording cross join lateral jsonb_to_record(recording.view) as view(
    phase text, tier text, track text, risk text, overdue boolean, "openedAt" timestamptz, "closedAt" timestamptz,
    "closedBecause" text, "careTeam" jsonb, seq int)
  order by journey_id
  on conflict (journey_id) do update
    set (phase, tier, track, risk, overdue, closed_at, closed_because, care_team, seq, view, policy_version, at_track)
      = (excluded.phase, excluded.tier, excluded.track, excluded.risk, excluded.overdue, excluded.closed_at,
         excluded.closed_because, excluded.care_team, excluded.seq, excluded.view, excluded.policy_version,
         coalesce(excluded.at_track, journey.at_track))
    where journey.seq < excluded.seq
  returning journey_id, client_id, phase, tier, track, at_track, risk, overdue, care_team, policy_version, seq
),
upserted_standing as (
  insert into standing (journey_id, client_id, phase, tier, track, at_track, risk, overdue, care_team, policy_version, seq,
                        phase_since, due, late_since, flags)
  select stands.*, (sent.view->>'phaseSince')::timestamptz, (standing #>> '{nextDue,at}')::timestamptz,
         (standing->>'lateSince')::timestamptz, array(select jsonb_array_elements_text(standing->'flags'))
  from upserted_journey stands join sent using (journey_id) order by journey_id
  on conflict (journey_id) do update
    set (phase, tier, track, at_track, risk, overdue, care_team, policy_version, seq, phase_since, due, late_since, flags)
      = (excluded.phase, excluded.tier, excluded.track, excluded.at_track, excluded.risk, excluded.overdue, excluded.care_team,
         excluded.policy_version, excluded.seq, excluded.phase_since, excluded.due, excluded.late_since, excluded.flags)
    where standing.seq < excluded.seq
),
written as (
  insert into journey_event (journey_id, seq, at, type, data, by_id, by_role, rule_id, rule_version, reason,
                             request_id, request_hash)
  select journey_id, seq, at, type, data, by_id, by_role, rule_id, rule_version, reason, request_id, request_hash
  from incoming order by journey_id, seq
  on conflict (journey_id, seq) do nothing
  returning journey_id, seq
),
raised as (
  select distinct on (journey_id, data->>'task') journey_id, data->>'task' as task, seq, at, data, rule_id
  from incoming where type = 'taskRaised' order by journey_id, data->>'task', seq desc
),
upserted_task as (
  insert into task (journey_id, task, seq, role, title, rule_id, raised_at, due_at, rung, clock, status, closed_at,
                    closed_by, how)
  select raised.journey_id, raised.task, coalesce(closing.seq, raised.seq), raised.data->>'role', raised.data->>'title',
         raised.rule_id, raised.at, to_timestamp((raised.data->>'dueAt')::bigint / 1000.0),
         (raised.data->>'rung')::int, raised.data->>'clock',
         case when closing.seq is null then 'open' else 'closed' end, closing.at, closing.by_id, closing.how
  from raised left join lateral (
    -- The event that closed it may be in this commit, or already there where this commit comes late.
    select seq, at, by_id, data->>'how' as how
    from (
      select seq, at, by_id, type, data from incoming where incoming.journey_id = raised.journey_id
      union all
      select seq, at, by_id, type, data from journey_event
      where journey_event.journey_id = raised.journey_id and seq > raised.seq
    ) later
    where type = 'taskClosed' and later.seq > raised.seq and data->>'task' = raised.task
    order by seq limit 1
  ) closing on true
  order by raised.journey_id, raised.task
  on conflict (journey_id, task) do update
    set (seq, role, title, rule_id, raised_at, due_at, rung, clock, status, closed_at, closed_by, how)
      = (excluded.seq, excluded.role, excluded.title, excluded.rule_id, excluded.raised_at, excluded.due_at,
         excluded.rung, excluded.clock, excluded.status, excluded.closed_at, excluded.closed_by, excluded.how)
    where task.seq < excluded.seq
),
closed_task as (
  update task
  set status = 'closed', seq = closing.seq, closed_at = closing.at, closed_by = closing.by_id, how = closing.data->>'how'
  from incoming closing
  where task.journey_id = closing.journey_id and task.task = closing.data->>'task' and task.seq < closing.seq
    and closing.type = 'taskClosed'
    and not exists (
      select from raised where raised.journey_id = closing.journey_id and raised.task = closing.data->>'task')
),
-- In the order of the chains, so that two commits never wait for each other. What was there already has its row already.
audited as (
  insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
  select coalesce(mover.by_id, done.by_id), coalesce(mover.by_role, done.by_role), 'write', 'journey', done.journey_id, 'allowed',
         coalesce(mover.request_id, done.request_id), jsonb_build_object('from', min(done.seq), 'to', max(done.seq))
  from incoming done join written using (journey_id, seq)
  -- What was lived elsewhere was put on record by whoever moved it in, and not by those who did it then.
  left join incoming mover on mover.journey_id = done.journey_id and mover.type = 'movedIn' and done.seq <= mover.seq
  group by done.journey_id, 1, 2, 7
  order by audit_chain_of(done.journey_id), done.journey_id, min(done.seq)
),
announced as (${ANNOUNCED})
select (select count(*)::int from written) as written, (select count(*)::int from announced) as announced,
       (select coalesce(jsonb_agg(jsonb_build_object('journeyId', journey_id, 'seq', seq)), '[]') from diverged) as diverged`,
};

/**
 * For the same recordings, after they have been written: finds which of their events are on record with another content. It announces nothing, and writes
 * nothing but the two contents (`recording_conflict`).
 */
export const RECORD_JOURNEY_CHECK: Statement = {
  name: 'record-journey-check',
  prepared: true,
  text: `
with sent as (
  select "journeyId" as journey_id, events from jsonb_to_recordset($1::jsonb) as one("journeyId" text, events jsonb)
),
decided as (${eventsOf('sent')}),
diverged as (${DIVERGED}),
told as (${keepConflicts('journey', 'journey_id')})
select journey_id as "journeyId", seq from diverged order by journey_id, seq`,
};
