import type { Scope } from '#access/scope';
import { CLIENT_SUMMARY } from '../clients/client-summary.js';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import type { Conditions } from '../db/conditions.js';
import { journeyInScope } from './in-scope.js';
import { dueOf, narrowing, personOf, type TaskFilter } from './task-filter.js';

/** The filter and the scope of a list in which tasks are folded. */
export interface Folding {
  readonly filter: TaskFilter;
  readonly scope: Scope;
}

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** Condition: the other task passes the filter, too, and its journey is in the scope. */
const passesToo = ({ filter, scope }: Folding, conditions: Conditions, other = 'o'): string =>
  [
    ...narrowing(filter, conditions, other),
    ...[journeyInScope(scope, conditions, `${other}.journey_id`)].filter((one) => one !== null),
  ]
    .map((condition) => ` and ${condition}`)
    .join('');

/** Condition: no later task of the same clock passes the filter. `offset 0` makes PostgreSQL check it row by row, by the key, and never as one large join. */
const lastOfItsClock = (
  folding: Folding,
  conditions: Conditions,
  task = 't',
): string => `(${task}.clock is null or not exists (
  select from task later where later.journey_id = ${task}.journey_id and later.clock = ${task}.clock and later.status = ${task}.status
    and (later.rung, later.task) > (${task}.rung, ${task}.task)${passesToo(folding, conditions, 'later')} offset 0))`;

/** Place of the slot in the clock of a session, behind `attendance.2026-12-04.`. */
const SLOT_AT = 'attendance.2026-12-04.'.length + 1;

/**
 * The group that holds the session of task `clock`, by the schedule of the journey of `row` that took effect last; null for what is one client's own.
 */
const groupOf = (row: string, clock = row): string => `(
  select s.slot ->> 'group' from journey_event e cross join lateral jsonb_array_elements(e.data -> 'slots') s(slot)
  where e.journey_id = ${row}.journey_id and e.type = 'scheduleTookEffect' and s.slot ->> 'id' = substr(${clock}.clock, ${SLOT_AT})
  order by e.seq desc limit 1)`;

const trackOf = (task: string): string =>
  `(select g.at_track from journey g where g.journey_id = ${task}.journey_id)`;

/** Condition: task `o` belongs to the same meeting of a group as `t`, and to another client. It is found by what the task is about, and by when it is due. */
const SAME_MEETING = `t.task ^@ 'attendance.' and t.status = 'open' and split_part(o.task, '.', 1) = 'attendance'
  and ${dueOf('o')} = ${dueOf('t')} and o.status = 'open' and o.clock = t.clock and o.journey_id <> t.journey_id
  and ${trackOf('o')} is not distinct from ${trackOf('t')} and ${groupOf('o')} = ${groupOf('t')}`;

/** Condition: no other client of the meeting whose task passes the filter comes before this one. */
const firstOfItsMeeting = (folding: Folding, conditions: Conditions): string => `not exists (
  select from task o where o.journey_id < t.journey_id and ${SAME_MEETING}${passesToo(folding, conditions)} offset 0)`;

/** Conditions for task `t` to be the one that is listed, of the tasks of its clock and of its group's meeting. */
export const standsForItsMatter = (folding: Folding, conditions: Conditions): string[] => [
  lastOfItsClock(folding, conditions),
  firstOfItsMeeting(folding, conditions),
];

/** The tasks of the same clock as one JSON value: its rows of one journey, by its key. */
const RUNGS = `(
  select json_agg(json_build_object('task', o.task, 'role', o.role, 'person', ${personOf('o')}, 'rung', o.rung,
                                    'raisedAt', to_char(o.raised_at at time zone 'utc', ${ISO})) order by o.rung, o.task)
  from task o
  where o.journey_id = t.journey_id and o.status = t.status and (o.task = t.task or o.clock = t.clock)) as rungs`;

/** The other clients of a group's meeting, each with one task: whoever leads sees those of the clinician and of the supervisor, and it is one session. */
const othersOf = (folding: Folding, conditions: Conditions): string => `(
  select json_agg(json_build_object('journeyId', o.journey_id, 'task', o.task, 'client', ${CLIENT_SUMMARY}) order by o.journey_id)
  from task o join journey j on j.journey_id = o.journey_id ${CLIENT_OF_JOURNEY}
  where ${SAME_MEETING}${passesToo(folding, conditions)} and ${lastOfItsClock(folding, conditions, 'o')}) as others`;

/** Where the name of a session begins in its clock. */
const SESSION_AT = 'attendance.'.length + 1;

/** How many clients with a seat on the track are recorded for the meeting already: as many journeys are read as the track has seats. */
const recordedOf = ({ scope }: Folding, conditions: Conditions): string => {
  const within = journeyInScope(scope, conditions, 'there.journey_id');
  return `(
    select count(*)::int from standing there
    where there.phase <> 'closed' and there.track = meeting.track ${within === null ? '' : `and ${within}`}
      and exists (select from journey_event e where e.journey_id = there.journey_id and e.type = 'attendanceRecorded'
                    and e.data ->> 'session' = substr(t.clock, ${SESSION_AT}))
      and ${groupOf('there', 't')} = meeting.group_id)`;
};

/** The group's meeting that a task is about: what the group is called, and how many are recorded. Null for anything else. */
const meetingOf = (folding: Folding, conditions: Conditions): string => `(
  select json_build_object('group', meeting.group_id, 'recorded', ${recordedOf(folding, conditions)}, 'title', (
      select g ->> 'title' from track, jsonb_array_elements(track.view -> 'groups') g
      where track.track_id = meeting.track and g ->> 'id' = meeting.group_id))
  from (select ${groupOf('t')} as group_id, ${trackOf('t')} as track) meeting
  where t.task ^@ 'attendance.' and t.status = 'open' and meeting.group_id is not null) as meeting`;

export const foldedColumns = (folding: Folding, conditions: Conditions): string =>
  `${RUNGS}, ${othersOf(folding, conditions)}, ${meetingOf(folding, conditions)}`;
