import { clientSummary } from '../clients/client-summary.js';
import type { Statement } from '../db/statement.js';
import { announcing } from '../live/announce.sql.js';

const step = (which: 'signed' | 'undone'): string =>
  `(select json_build_object('at', s.at, 'by', json_build_object('id', s.by_id, 'role', s.by_role), 'reason', s.reason,
                             'requestId', s.request_id, 'hash', s.request_hash)
    from client_merge_step s where s.merge_id = m.merge_id and s.step = '${which}') as ${which}`;

/** Columns of the merge `m`, with `s` who stays and `o` the other. */
export const COLUMNS = `m.merge_id as id, ${clientSummary('s')} as survivor, ${clientSummary('o')} as other, m.reason,
  m.proposed_at as "proposedAt", m.proposed_by as "proposedBy", m.proposed_as as "proposedAs", m.request_hash as hash,
  ${step('signed')}, ${step('undone')}`;

export const FROM = `from client_merge m join client s on s.id = m.survivor_id join client o on o.id = m.other_id`;

export const ONE: Statement = {
  name: 'one-merge',
  prepared: true,
  text: `select ${COLUMNS} ${FROM} where m.merge_id = $1`,
};

export const OF_REQUEST: Statement = {
  name: 'merge-of-request',
  prepared: true,
  text: `select ${COLUMNS} ${FROM} where m.request_id = $1`,
};

/**
 * The tracks by which each of the two clients is at a site. They are those of the client's own journeys, because whoever signs or undoes the merge sees
 * two clients.
 */
export const WHERE_IS: Statement = {
  name: 'where-merge-is',
  prepared: true,
  text: `select m.proposed_by as "proposedBy", ${['survivor', 'other']
    .map(
      (side) => `(select coalesce(json_agg(distinct jsonb_build_object('track', j.at_track)), '[]')
          from journey j where j.client_id = m.${side}_id) as ${side}`,
    )
    .join(', ')}
         from client_merge m where m.merge_id = $1`,
};

/** Locks both clients in the order of their ids. Referrals and corrections use the same order, so that there is no deadlock. */
export const LOCK_BOTH: Statement = {
  name: 'lock-clients-to-merge',
  prepared: true,
  text: `select id from client where id in ($1, $2) order by id for no key update`,
};

/** A separate statement after the lock, so that it sees what was committed before. A journey whose referral is still being answered counts as open. */
export const SIDES: Statement = {
  name: 'clients-to-merge',
  prepared: true,
  text: `select c.id, c.merged_into as "mergedInto",
                exists (select from client x where x.merged_into = c.id) as "hasMerged",
                had.total > 0 or next.owed as "isKnown", coalesce(had.open, case when next.owed then next.id end) as open
         from client c, lateral (
           select count(*)::int as total, max(journey_id) filter (where closed_at is null) as open
           from journey where client_id = c.id or client_id in (select id from client where merged_into = c.id)
         ) had, lateral (
           select one.id, exists (select from owed_recording where journey_id = one.id) as owed
           from (select c.id::text || '.' || (select count(*) + 1 from journey where client_id = c.id) as id) one) next
         where c.id in ($1, $2)`,
};

const audited = (from: string, request: string, by: string, what: string): string => `
  insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
  select ${by}, 'merge', 'client', one.id::text, 'allowed', ${request},
         jsonb_build_object('merge', merge_id, 'what', ${what}, 'survivor', survivor_id, 'other', other_id)
  from ${from}, unnest(array[survivor_id, other_id]) one(id)`;

const tracksOf = (side: string): string => `
  (select coalesce(jsonb_agg(distinct j.at_track), '[]') from journey j where j.client_id = ${side})`;

/** Tells that the merge in `from` was proposed, signed or undone. The tracks of both clients say at which sites they are, and so who may know of it. */
const announced = (from: string, step: string): string =>
  announcing(`
    select jsonb_build_object('kind', 'merge', 'mergeId', merge_id, 'step', ${step},
                              'survivor', ${tracksOf('survivor_id')}, 'other', ${tracksOf('other_id')})::text as payload
    from ${from}`);

/** A part of a statement that is executed although its rows are not needed. */
const AND_TOLD = 'cross join (select count(*) from announced) told';

/** The merge of the two, whichever of them would stay, that waits for its signature. */
export const WAITING: Statement = {
  name: 'merge-that-waits',
  prepared: true,
  text: `select m.merge_id as id from merge_to_sign w join client_merge m on m.merge_id = w.merge_id
         where (m.survivor_id, m.other_id) in (($1, $2), ($2, $1))`,
};

/** $1 to $4: id, who stays, the other, reason; $5, $6 by; $7, $8 request. A row in the audit of each of the two. */
export const PROPOSE: Statement = {
  name: 'propose-merge',
  prepared: true,
  text: `with kept as (
           insert into client_merge (merge_id, survivor_id, other_id, reason, proposed_by, proposed_as, request_id, request_hash)
           values ($1, $2, $3, $4, $5, $6, $7, $8) returning *),
         waits as (insert into merge_to_sign (merge_id, proposed_by) select merge_id, proposed_by from kept),
         announced as (${announced('kept', `'proposed'`)})
         ${audited(`kept ${AND_TOLD}`, 'request_id', 'proposed_by, proposed_as', `'proposed'`)}`,
};

/** $1 merge, $2 step, $3, $4 by, $5 reason, $6, $7 request. */
export const STEP: Statement = {
  name: 'merge-step',
  prepared: true,
  text: `with kept as (
           insert into client_merge_step (merge_id, step, by_id, by_role, reason, request_id, request_hash)
           values ($1, $2, $3, $4, $5, $6, $7) returning *),
         step as (
           select k.step, k.by_id, k.by_role, k.request_id as step_request, m.merge_id, m.survivor_id, m.other_id
           from kept k join client_merge m on m.merge_id = k.merge_id),
         waits_no_more as (delete from merge_to_sign w using kept k where w.merge_id = k.merge_id),
         announced as (${announced('step', 'step')})
         ${audited(`step ${AND_TOLD}`, 'step_request', 'by_id, by_role', 'step')}`,
};

export const JOIN: Statement = {
  name: 'join-clients',
  prepared: true,
  text: 'update client set merged_into = $1 where id = $2',
};

export const PART: Statement = {
  name: 'part-clients',
  prepared: true,
  text: 'update client set merged_into = null where id = $2 and merged_into = $1',
};
