import { EVERYTHING, type Scope } from '#access/scope';
import { COURSE_EVENTS } from '#journey/outcomes/course-events';
import { COMPARED } from '#journey/outcomes/instruments';
import type { Ended, RecordedCourse } from '#journey/outcomes/recorded-course';
import type { DataSource } from 'typeorm';
import { withMerged } from '../clients/merged.js';
import { Conditions } from '../db/conditions.js';
import { run } from '../db/statement.js';
import { inScope, scopeConditions } from './in-scope.js';
import { EACH_RESULT, RESULTS } from './read-results.js';

/** Selects the journeys whose courses are read: those that were referred in a period. */
export interface CoursesAsked {
  /** ms since epoch: the first instant of the period, and the first after it. */
  readonly from: number;
  readonly until: number;
  readonly track?: string | null;
  /** IANA's name of the zone in which local dates of sessions are, if the journey's track has no other. */
  readonly timeZone: string;
  /** The time zone of each track's site, by track. */
  readonly zoneOfTrack?: Readonly<Record<string, string>>;
}

/** The most courses that are read. No program has more referrals in a year, and each course takes some dozens of events to read. */
export const MOST_COURSES = 10_000;

/** A list of event types in the exact words of the index (journey-event.entity.ts), so that the index is used. */
const among = (types: readonly string[]): string => `(${types.map((type) => `'${type}'`).join(', ')})`;
const ms = (at: string): string => `round(extract(epoch from ${at}) * 1000)::float8`;
const first = (type: string, also = ''): string => ms(`min(e.at) filter (where e.type = '${type}' ${also})`);

/** When treatment ends with a discharge: on its last day, where that was ahead (libs/journey/rules/last-day.ts). */
const DISCHARGED_AT = `coalesce((e.data #>> '{lastDay,at}')::float8, ${ms('e.at')})`;

/** When somebody tried to reach the client, where that was recorded later (R-CONTACT). */
const TRIED_AT = `coalesce(to_timestamp((e.data ->> 'triedAt')::float8 / 1000), e.at)`;

/** For journey `one`: when it first came to each step, its changes of tier, and its discharge if that was not taken back. */
const STEPS = `
  select ${ms(`min(${TRIED_AT}) filter (where e.type = 'consented' or e.type = 'contactAttempted' and e.data ->> 'reached' = 'true')`)} as "reachedAt",
    ${first('riskScreened')} as "riskAt", ${first('eligibilityAssessed')} as "eligibleAt", ${first('waitlisted')} as "waitlistedAt",
    ${first('admitted')} as "admittedAt", ${first('treatmentStarted')} as "treatedFrom",
    (array_agg(case e.type when 'dischargeBegun' then jsonb_build_object('at', ${DISCHARGED_AT}, 'because', e.data ->> 'because') end order by e.seq desc)
      filter (where e.type in ('dischargeBegun', 'dischargeTakenBack')))[1] as discharged,
    coalesce(jsonb_agg(jsonb_build_object('at', ${ms('e.at')}, 'because', e.data ->> 'because') order by e.seq)
      filter (where e.type = 'tierChanged'), '[]') as "tierChanges"
  from journey_event e where e.journey_id = one.journey_id and e.type in ${among(COURSE_EVENTS)}`;

/** Each follow-up that was tried since the discharge that stands, and when the client was first reached for it. Those of a discharge that was taken back are none. */
const FOLLOW_UPS = `
  select coalesce(jsonb_object_agg(tried.day, tried."reachedAt"), '{}') as "followUps"
  from (select e.data ->> 'day' as day, ${ms(`min(e.at) filter (where e.data ->> 'reached' = 'true')`)} as "reachedAt" from journey_event e
        where e.journey_id = one.journey_id and e.type in ${among(COURSE_EVENTS)} and e.type = 'followUpAttempted'
          and ${ms('e.at')} >= (steps.discharged ->> 'at')::float8 group by 1) tried`;

/**
 * The minutes owed and delivered in sessions, each as it was recorded last (R-ATTEND). For a session that was excused, cancelled by the program, or beside the
 * schedule, only the minutes attended are owed. A twelve-step meeting is no dose (R-SCHED-MIX). `WEEKS` has the hours that were recorded by the week.
 */
const dose = (timeZone: string): string => `
  select coalesce(sum(session.owed), 0)::float8 as owed, coalesce(sum(session.minutes), 0)::float8 as delivered,
    (array_agg(distinct session.day order by session.day) filter (where session.minutes > 0))[1:3] as "firstDays",
    max(session.start) filter (where session.minutes > 0) as "lastCameAt"
  from (
    select (held.what ->> 'start')::float8 as start, (held.what ->> 'minutes')::float8 as minutes,
      case when held.what ->> 'extra' = 'true' or held.what ->> 'outcome' in ('excused', 'cancelledByProgram') then (held.what ->> 'minutes')::float8
           else (held.what ->> 'planned')::float8 end as owed,
      to_char(to_timestamp((held.what ->> 'start')::float8 / 1000) at time zone ${timeZone}, 'YYYY-MM-DD') as day
    from (select distinct on (e.data ->> 'session') e.data -> 'what' as what from journey_event e
          where e.journey_id = one.journey_id and e.type = 'attendanceRecorded' order by e.data ->> 'session', e.seq desc) held
    where held.what ->> 'kind' <> 'twelveStep') session`;

const WEEKS = `
  select coalesce(sum(week.planned - week.excused), 0)::float8 as owed, coalesce(sum(week.delivered), 0)::float8 as delivered, count(*) > 0 as "byWeeks"
  from (select distinct on (e.data ->> 'week') (e.data ->> 'plannedHours')::float8 * 60 as planned, (e.data ->> 'deliveredHours')::float8 * 60 as delivered,
          (e.data ->> 'excusedHours')::float8 * 60 as excused
        from journey_event e where e.journey_id = one.journey_id and e.type in ${among(COURSE_EVENTS)} and e.type = 'weekRecorded'
        order by e.data ->> 'week', e.seq desc) week`;

const MEASURED = `
  select coalesce(jsonb_agg(jsonb_build_object('instrument', coalesce(r.result ->> 'instrument', r.result ->> 'code'),
    'total', r.result -> 'total', 'takenAt', r.result -> 'takenAt') order by e.seq, r.place), '[]') as results
  from journey_event e ${EACH_RESULT}
  where e.journey_id = one.journey_id and ${RESULTS} and coalesce(r.result ->> 'instrument', r.result ->> 'code') in ${among(COMPARED)}`;

/** When the same person was next admitted after the discharge. Only journeys in the asker's scope count: this site may not learn of an admission at another. */
const back = (within: readonly string[]): string => `
  select ${ms('min(e.at)')} as "readmittedAt"
  from journey j join journey_event e on e.journey_id = j.journey_id and e.type in ${among(COURSE_EVENTS)} and e.type = 'admitted'
  where ${[
    'steps.discharged is not null',
    `j.client_id in ${withMerged('one.client_id')}`,
    'j.opened_at > one.opened_at',
    `${ms('e.at')} > (steps.discharged ->> 'at')::float8`,
    ...within,
  ].join(' and ')}`;

export const listCourses = (
  { from, until, track, timeZone, zoneOfTrack = {} }: CoursesAsked,
  scope: Scope,
): { text: string; values: unknown[] } => {
  const conditions = new Conditions();
  const instant = (at: number): string => `${conditions.value(new Date(at).toISOString())}::timestamptz`;
  conditions.add(`j.opened_at >= ${instant(from)} and j.opened_at < ${instant(until)}`);
  conditions.equal('j.at_track', track);
  inScope(scope, conditions);
  const within = scopeConditions(scope, conditions);
  const [zone, zones] = [conditions.value(timeZone), conditions.value(JSON.stringify(zoneOfTrack))];
  const limit = conditions.value(MOST_COURSES + 1);
  const text = `select ${ms('one.opened_at')} as "referredAt", ${ms('one.closed_at')} as "closedAt", one.closed_because as "closedBecause", steps.*,
      held."firstDays", held."lastCameAt", held.owed + weeks.owed as "owedMinutes", held.delivered + weeks.delivered as "deliveredMinutes",
      weeks."byWeeks", measured.results, tried."followUps", back."readmittedAt"
    from (select j.journey_id, j.client_id, j.at_track, j.opened_at, j.closed_at, j.closed_because from journey j ${conditions.where}
          order by j.opened_at desc, j.journey_id desc limit ${limit}) one
      cross join lateral (${STEPS}) steps
      cross join lateral (${FOLLOW_UPS}) tried
      cross join lateral (${dose(`coalesce(${zones}::jsonb ->> one.at_track, ${zone}::text)`)}) held
      cross join lateral (${WEEKS}) weeks
      cross join lateral (${MEASURED}) measured
      cross join lateral (${back(within)}) back`;
  return { text, values: conditions.values };
};

type Row = Omit<RecordedCourse, 'screenedAt' | 'closed' | 'firstDays'> & {
  readonly riskAt: number | null;
  readonly eligibleAt: number | null;
  readonly closedAt: number | null;
  readonly closedBecause: Ended['because'] | null;
  readonly firstDays: readonly string[] | null;
};

const courseOf = ({
  riskAt,
  eligibleAt,
  closedAt,
  closedBecause,
  firstDays,
  ...course
}: Row): RecordedCourse => ({
  ...course,
  screenedAt: riskAt === null || eligibleAt === null ? null : Math.max(riskAt, eligibleAt),
  closed: closedAt === null ? null : { at: closedAt, because: closedBecause! },
  firstDays: firstDays ?? [],
});

/** Reads the courses from which the outcomes of a period are computed. */
export class ReadCourses {
  constructor(private readonly dataSource: DataSource) {}

  /** Reads courses, the last referral first. It returns `MOST_COURSES` + 1 at most, so that the caller sees if there are more. @throws DatabaseUnavailable */
  async of(asked: CoursesAsked, scope: Scope = EVERYTHING): Promise<RecordedCourse[]> {
    const { text, values } = listCourses(asked, scope);
    const rows = await run<Row>(
      this.dataSource,
      { name: 'courses-of-period', text, prepared: false },
      values,
    );
    return rows.map(courseOf);
  }
}
