import { STILL_BROKEN } from '../journeys/own-caseload.js';
import type { Statement } from '../db/statement.js';

const followUp = (what: 'ended' | 'reviewed'): string =>
  `(select jsonb_build_object('at', f.at, 'by', jsonb_build_object('id', f.person_id, 'role', f.person_role))
    from break_glass_followup f where f.break_glass_id = b.id and f.what = '${what}') as ${what}`;

/** Columns of broken glass `b`. */
export const COLUMNS = `b.glass_id as id, b.journey_id as "journeyId", b.person_id as "personId", b.person_role as "personRole",
  b.reason, b.broken_at as "brokenAt", b.expires_at as "expiresAt", b.request_hash as hash,
  ${followUp('ended')}, ${followUp('reviewed')}`;

/** Requests of one person to break the glass run one after the other, so that each is counted; nobody else waits for this lock. */
export const ONE_AT_A_TIME: Statement = {
  name: 'break-glass-alone',
  prepared: true,
  text: `select pg_advisory_xact_lock(hashtextextended('break-glass ' || $1, 0))`,
};

export const OF_REQUEST: Statement = {
  name: 'break-glass-of-request',
  prepared: true,
  text: `select ${COLUMNS} from break_glass b where b.request_id = $1`,
};

/** When the person may break the glass again: 24 hours after the $2th last time within 24 hours. No row if there were fewer. */
export const LATELY: Statement = {
  name: 'break-glass-lately',
  prepared: true,
  text: `select broken_at + interval '24 hours' as again from break_glass
         where person_id = $1 and broken_at > clock_timestamp() - interval '24 hours'
         order by broken_at desc offset $2::int - 1 limit 1`,
};

/** What `BREAK` would find for $1 of the journey $3; $2 as in `LATELY`. */
export const WOULD_BREAK: Statement = {
  name: 'would-break-glass',
  prepared: true,
  text: `select exists (select from journey where journey_id = $3) as exists, (${LATELY.text}) as again`,
};

export const BREAK: Statement = {
  name: 'break-glass',
  prepared: true,
  text: `with b as (
           insert into break_glass (glass_id, journey_id, person_id, person_role, reason, expires_at, request_id, request_hash)
           select gen_random_uuid(), $1, $2, $3, $4, clock_timestamp() + $5 * interval '1 millisecond', $6, $7
           where exists (select from journey where journey_id = $1)
           returning *),
         waits as (
           insert into break_glass_task (break_glass_id, journey_id, task, raised_at, status)
           select id, journey_id, 'brokenGlass.' || glass_id, date_trunc('milliseconds', broken_at), 'open' from b),
         audited as (
           insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
           select person_id, person_role, 'break-glass', 'journey', journey_id, 'allowed', request_id,
                  jsonb_build_object('breakGlass', glass_id)
           from b)
         select ${COLUMNS} from b`,
};

const OF = 'from break_glass b where b.glass_id = $1::uuid';

export const SOME: Statement = {
  name: 'some-broken-glass',
  prepared: true,
  text: `select ${COLUMNS} from break_glass b where b.glass_id = any($1::uuid[])`,
};

export const ONE: Statement = { name: 'one-broken-glass', prepared: true, text: `select ${COLUMNS} ${OF}` };

/** The person's emergency access to a journey that is still open; if there are several, the one that lasts longest. */
export const OPEN_OF: Statement = {
  name: 'broken-glass-of',
  prepared: true,
  text: `select b.glass_id as id, b.expires_at as "expiresAt" from break_glass b
         where b.person_id = $1 and b.journey_id = $2 and ${STILL_BROKEN} order by b.expires_at desc limit 1`,
};

export const WHERE_IS: Statement = {
  name: 'where-broken-glass-is',
  prepared: true,
  text: `select j.at_track as track, b.person_id as "personId"
         from break_glass b join journey j on j.journey_id = b.journey_id where b.glass_id = $1::uuid`,
};

export const FOLLOW_UP: Statement = {
  name: 'follow-up-break-glass',
  prepared: true,
  text: `with f as (
           insert into break_glass_followup (break_glass_id, what, person_id, person_role)
           select b.id, $2, $3, $4 ${OF} on conflict do nothing returning *),
         done as (
           update break_glass_task w set status = 'closed'
           from f where w.break_glass_id = f.break_glass_id and f.what = 'reviewed')
         insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
         select f.person_id, f.person_role, 'write', 'journey', b.journey_id, 'allowed', $5::text,
                jsonb_build_object('breakGlass', b.glass_id, 'what', f.what)
         from f join break_glass b on b.id = f.break_glass_id`,
};
