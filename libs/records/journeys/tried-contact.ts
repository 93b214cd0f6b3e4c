/** How far it was tried to reach a client. */
export interface TriedContact {
  readonly attempts: number;
  /** ISO string; null if nobody has tried. */
  readonly lastAt: string | null;
  readonly reached: boolean;
}

/** When somebody tried, which may be recorded later (R-CONTACT). */
const TRIED_AT = `coalesce(to_timestamp((e.data ->> 'triedAt')::float8 / 1000), e.at)`;

/** Of an open task `t` to reach the client; null of any other. The events are those of one journey, by its key. */
export const CONTACT = `case when t.status = 'open' and t.task ^@ 'intake.' then (
  select json_build_object('attempts', count(*)::int, 'reached', coalesce(bool_or(e.data ->> 'reached' = 'true'), false),
                           'lastAt', to_char(max(${TRIED_AT}) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  from journey_event e where e.journey_id = t.journey_id and e.type = 'contactAttempted') end as contact`;
