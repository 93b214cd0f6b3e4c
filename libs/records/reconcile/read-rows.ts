import type { TrackRows } from '#reconcile/compare-track';
import type { JourneyRows } from '#reconcile/journey-rows';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** A recording that is owed for this long is reported. No sender takes so long, and every API settles those of dead senders every 15 s (docs/adr/0025). */
const OWED_FOR = `interval '2 minutes'`;

const ms = (column: string): string => `round(extract(epoch from ${column}) * 1000)::bigint`;

const EVENT = `jsonb_build_object(
  'seq', seq, 'at', ${ms('at')}, 'type', type, 'data', data, 'by', jsonb_build_object('id', by_id, 'role', by_role),
  'rule', case when rule_id is not null then jsonb_build_object('id', rule_id, 'version', rule_version) end,
  'request', case when request_id is not null then jsonb_build_object('id', request_id, 'hash', request_hash) end`;

/** The columns of `journey` that `standing` repeats. */
const ALIKE = [
  'client_id',
  'phase',
  'tier',
  'track',
  'at_track',
  'risk',
  'overdue',
  'care_team',
  'policy_version',
  'seq',
];
const alike = (row: string): string => ALIKE.map((column) => `${row}.${column}`).join(', ');

const ROW = `jsonb_build_object(
  'journeyId', j.journey_id, 'clientId', j.client_id, 'number', j.number, 'phase', j.phase, 'tier', j.tier, 'track', j.track,
  'atTrack', j.at_track, 'risk', j.risk, 'overdue', j.overdue, 'openedAt', ${ms('j.opened_at')}, 'closedAt', ${ms('j.closed_at')},
  'closedBecause', j.closed_because, 'careTeam', j.care_team, 'seq', j.seq, 'view', j.view,
  'policyVersion', j.policy_version,
  'phaseSince', ${ms('s.phase_since')}, 'due', ${ms('s.due')}, 'lateSince', ${ms('s.late_since')}, 'flags', s.flags,
  'standsAlike', (${alike('s')}) is not distinct from (${alike('j')}))`;

const TASK = `jsonb_build_object(
  'task', task, 'seq', seq, 'role', role, 'title', title, 'ruleId', rule_id, 'raisedAt', ${ms('raised_at')},
  'dueAt', ${ms('due_at')}, 'rung', rung, 'clock', clock, 'status', status, 'closedAt', ${ms('closed_at')},
  'closedBy', closed_by, 'how', how)`;

const all = (what: string, from: string, order: string): string =>
  `(select coalesce(jsonb_agg(${what} order by ${order}), '[]') from ${from})`;

/** It is one statement and so reads one moment: a commit meanwhile is in all of the result or in none of it. */
const JOURNEYS: Statement = {
  name: 'journeys-to-reconcile',
  prepared: true,
  text: `select j.journey_id as "journeyId", ${ROW} as row,
      ${all(`${EVENT}, 'reason', reason)`, 'journey_event e where e.journey_id = j.journey_id', 'seq')} as events,
      ${all(TASK, 'task t where t.journey_id = j.journey_id', 't.task')} as tasks,
      array(select request_id from owed_recording o
            where o.journey_id = j.journey_id and o.owed_at < clock_timestamp() - ${OWED_FOR}
              and not exists (select from journey_event e where e.request_id = o.request_id)) as owed
    from journey j left join standing s on s.journey_id = j.journey_id
    where j.client_id = any($1::uuid[]) order by j.client_id, j.number`,
};

const TRACKS: Statement = {
  name: 'tracks-to-reconcile',
  prepared: true,
  text: `select track_id as "trackId", jsonb_build_object('seq', seq, 'view', view) as row,
      ${all(`${EVENT})`, 'track_event e where e.track_id = track.track_id', 'seq')} as events
    from track where track_id = any($1::text[]) order by track_id`,
};

const CLIENTS: Statement = {
  name: 'clients-to-reconcile',
  prepared: true,
  text: `select distinct client_id as id from journey where ($1::uuid is null or client_id > $1) order by client_id limit $2`,
};

const TRACK_IDS: Statement = {
  name: 'track-ids',
  prepared: true,
  text: 'select track_id as id from track order by track_id',
};

/** Everything on record of journeys and tracks. All methods throw DatabaseUnavailable. */
export class ReadRows {
  constructor(private readonly dataSource: DataSource) {}

  /** Of every journey of these clients. */
  ofClients(clientIds: readonly string[]): Promise<JourneyRows[]> {
    return run<JourneyRows & object>(this.dataSource, JOURNEYS, [clientIds]);
  }

  ofTracks(trackIds: readonly string[]): Promise<TrackRows[]> {
    return run<TrackRows & object>(this.dataSource, TRACKS, [trackIds]);
  }

  /** The next clients that have journeys, by their ids. @param after null for the first */
  async clientsAfter(after: string | null, limit: number): Promise<string[]> {
    return (await run<{ id: string }>(this.dataSource, CLIENTS, [after, limit])).map(({ id }) => id);
  }

  async trackIds(): Promise<string[]> {
    return (await run<{ id: string }>(this.dataSource, TRACK_IDS)).map(({ id }) => id);
  }
}
