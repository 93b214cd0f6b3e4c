import type { Statement } from './statement.js';

/**
 * One commit of a journey, in one round trip. $1 journey id, $2 client id, $3 events, $4 the view after them.
 *
 * It may arrive twice, in part or late: an event is there once, and a row of the read model gives way to nothing older
 * than itself. Sibling parts of one statement do not see each other's rows, so what becomes of a task is worked out from
 * the events and written once.
 */
export const RECORD_JOURNEY: Statement = {
  name: 'record-journey',
  prepared: true,
  text: `
with incoming as (
  select seq, to_timestamp(at / 1000.0) as at, type, data, "by"->>'id' as by_id, "by"->>'role' as by_role,
         rule->>'id' as rule_id, (rule->>'version')::int as rule_version, reason,
         request->>'id' as request_id, request->>'hash' as request_hash
  from jsonb_to_recordset($3::jsonb) as event(
    seq int, at bigint, type text, data jsonb, "by" jsonb, rule jsonb, reason text, request jsonb)
),
upserted_journey as (
  insert into journey (journey_id, client_id, number, phase, tier, track, risk, overdue, opened_at, closed_at,
                       closed_because, care_team, seq, view, at_track)
  select $1::text, $2::uuid, split_part($1::text, '.', 2)::int, phase, tier, track, risk, overdue, "openedAt",
         "closedAt", "closedBecause",
         array(select role || ':' || person from jsonb_each_text(coalesce("careTeam", '{}')) as member(role, person)),
         seq, $4::jsonb,
         coalesce(track, (select data->'referral'->>'track' from incoming where type = 'referred' order by incoming.seq limit 1))
  from jsonb_to_record($4::jsonb) as view(
    phase text, tier text, track text, risk text, overdue boolean, "openedAt" timestamptz, "closedAt" timestamptz,
    "closedBecause" text, "careTeam" jsonb, seq int)
  on conflict (journey_id) do update
    set (phase, tier, track, risk, overdue, closed_at, closed_because, care_team, seq, view, at_track)
      = (excluded.phase, excluded.tier, excluded.track, excluded.risk, excluded.overdue, excluded.closed_at,
         excluded.closed_because, excluded.care_team, excluded.seq, excluded.view,
         coalesce(excluded.at_track, journey.at_track))
    where journey.seq < excluded.seq
),
written as (
  insert into journey_event (journey_id, seq, at, type, data, by_id, by_role, rule_id, rule_version, reason,
                             request_id, request_hash)
  select $1::text, seq, at, type, data, by_id, by_role, rule_id, rule_version, reason, request_id, request_hash
  from incoming order by seq
  on conflict (journey_id, seq) do nothing
  returning seq
),
raised as (
  select distinct on (data->>'task') data->>'task' as task, seq, at, data, rule_id
  from incoming where type = 'taskRaised' order by data->>'task', seq desc
),
upserted_task as (
  insert into task (journey_id, task, seq, role, title, rule_id, raised_at, due_at, rung, clock, status, closed_at,
                    closed_by, how)
  select $1::text, raised.task, coalesce(closing.seq, raised.seq), raised.data->>'role', raised.data->>'title',
         raised.rule_id, raised.at, to_timestamp((raised.data->>'dueAt')::bigint / 1000.0),
         (raised.data->>'rung')::int, raised.data->>'clock',
         case when closing.seq is null then 'open' else 'closed' end, closing.at, closing.by_id, closing.how
  from raised left join lateral (
    -- The event that closed it may be in this commit, or already there where this commit comes late.
    select seq, at, by_id, data->>'how' as how
    from (
      select seq, at, by_id, type, data from incoming
      union all
      select seq, at, by_id, type, data from journey_event where journey_id = $1 and seq > raised.seq
    ) later
    where type = 'taskClosed' and later.seq > raised.seq and data->>'task' = raised.task
    order by seq limit 1
  ) closing on true
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
  where task.journey_id = $1 and task.task = closing.data->>'task' and task.seq < closing.seq
    and closing.type = 'taskClosed'
    and not exists (select from raised where raised.task = closing.data->>'task')
),
-- Last, so that its chain is held no longer than it takes to commit. What was there already has its row already.
audited as (
  insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
  select by_id, by_role, 'write', 'journey', $1::text, 'allowed', request_id,
         jsonb_build_object('from', min(seq), 'to', max(seq))
  from incoming join written using (seq) group by by_id, by_role, request_id order by min(seq)
)
select count(*)::int as written from written`,
};
