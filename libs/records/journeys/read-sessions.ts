import { EVERYTHING, type Scope } from '#access/scope';
import type { CareTeam } from '#journey/model/care-team';
import { CLOSED_DAY_EVENTS, SESSION_EVENTS, type SessionEvent } from '#journey/evolve/sessions-from-events';
import type { Group } from '#track/state';
import type { DataSource } from 'typeorm';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import { CLIENT_SUMMARY, type ClientSummary } from '../clients/client-summary.js';
import { Conditions } from '../db/conditions.js';
import { run } from '../db/statement.js';
import { inScope } from './in-scope.js';

/** A journey whose plan may have sessions on some days, with the events that say which (libs/journey/evolve/sessions-from-events.ts). */
export interface JourneyWithSessions {
  readonly journeyId: string;
  readonly track: string | null;
  readonly tier: string | null;
  readonly policyVersion: string;
  readonly careTeam: CareTeam;
  readonly flags: readonly string[];
  readonly client: ClientSummary;
  /** The groups of its track, by their ids. */
  readonly groups: Readonly<Record<string, Pick<Group, 'title' | 'therapists' | 'schedule'>>>;
  readonly events: readonly (SessionEvent & { readonly byId: string })[];
}

export interface SessionsAsked {
  /** ms since epoch: the first and the last instant of the days that are asked for. */
  readonly from: number;
  readonly to: number;
  readonly track?: string | null;
  /** Only these journeys, in whatever phase they are now. */
  readonly journeyIds?: readonly string[];
}

/** The most clients that are returned; no day has more to work through. */
export const MOST_CLIENTS = 1_000;

/** The condition of the index, word for word. */
const among = (types: readonly string[]): string =>
  `type in (${types.map((type) => `'${type}'`).join(', ')})`;
const OF_SESSIONS = among(SESSION_EVENTS);
const OF_CLOSED_DAYS = among(CLOSED_DAY_EVENTS);

/** Journeys whose treatment may have had a session since then: they are in treatment now, or left it after that instant. */
const inTreatmentSince = (from: string): string => `array(
  select s.journey_id from standing s
  where s.phase in ('treatment', 'onHold', 'discharge') or s.phase = 'aftercare' and s.phase_since >= ${from}
  union all select closed.journey_id from journey closed where closed.closed_at >= ${from})`;

/** json and not jsonb: jsonb would take each event apart, and put it together again as text, which took half of the statement's time. */
export const listSessions = (
  { from, to, track, journeyIds }: SessionsAsked,
  scope: Scope,
): { text: string; values: unknown[] } => {
  const conditions = new Conditions();
  const since = (): string => `${conditions.value(new Date(from).toISOString())}::timestamptz`;
  conditions.add(
    `j.journey_id = any(${journeyIds ? `${conditions.value(journeyIds)}::text[]` : inTreatmentSince(since())})`,
  );
  conditions.equal('j.track', track);
  inScope(scope, conditions);
  const [first, last, limit] = [from, to, MOST_CLIENTS + 1].map((value) => conditions.value(value));
  const text = `select j.journey_id as "journeyId", j.at_track as track, j.tier, j.view ->> 'policyVersion' as "policyVersion",
      j.view -> 'careTeam' as "careTeam", coalesce(s.flags, '{}') as flags, ${CLIENT_SUMMARY} as client,
      coalesce((select jsonb_object_agg(g ->> 'id', g - '{roster,left}'::text[]) from jsonb_array_elements(t.view -> 'groups') g), '{}') as groups,
      coalesce(told.events, '[]') as events
    from (select * from journey j ${conditions.where} order by j.journey_id limit ${limit}) j
    ${CLIENT_OF_JOURNEY}
      left join standing s on s.journey_id = j.journey_id
      left join track t on t.track_id = j.at_track
      cross join lateral (
        select json_agg(json_build_object('seq', e.seq, 'at', round(extract(epoch from e.at) * 1000)::bigint, 'type', e.type,
                                          'data', e.data, 'byId', e.by_id) order by e.seq) as events
        from (select seq, at, type, data, by_id from journey_event e
              where e.journey_id = j.journey_id and e.${OF_SESSIONS}
                and (e.type <> 'attendanceRecorded'
                     or (e.data #>> '{what,start}')::bigint between ${first}::bigint and ${last}::bigint)
              union all
              select seq, at, type, data, by_id from journey_event closed
              where closed.journey_id = j.journey_id and closed.${OF_CLOSED_DAYS}) e) told
    order by j.journey_id`;
  return { text, values: conditions.values };
};

/** Reads which clients are to come to which sessions. All methods throw DatabaseUnavailable. */
export class ReadSessions {
  constructor(private readonly dataSource: DataSource) {}

  /** Ordered by journey id; at most `MOST_CLIENTS` and one more. */
  of(asked: SessionsAsked, scope: Scope = EVERYTHING): Promise<JourneyWithSessions[]> {
    const { text, values } = listSessions(asked, scope);
    const statement = { name: 'sessions-of-days', text, prepared: false };
    return run<JourneyWithSessions & object>(this.dataSource, statement, values);
  }
}
