import type { TrackRecording } from '#contracts/track-messages';
import type { DataSource } from 'typeorm';
import { RecordDiverged } from '../db/errors/record-diverged.js';
import { keepConflicts } from '../journeys/record-journey.sql.js';
import { run, type Statement } from '../db/statement.js';
import { announcing } from '../live/announce.sql.js';

interface Recorded {
  /** Events that were not there yet. */
  readonly written: number;
  readonly diverged: readonly { readonly trackId: string; readonly seq: number }[];
}

const ANNOUNCED = announcing(`
  select jsonb_build_object('kind', 'track', 'trackId', $1::text, 'seq', max(seq), 'types', jsonb_agg(distinct type))::text as payload
  from decided join written using (seq) having count(*) > 0`);

/**
 * Commits a recording of a track in one round trip. $1 track id, $2 events, $3 the view after them. It may arrive twice, in part or late. If another event
 * is on record under the same sequence, nothing is written but the two contents (`recording_conflict`). The recordings of a track come one after the
 * other, so no second check is needed.
 */
const RECORD_TRACK: Statement = {
  name: 'record-track',
  prepared: true,
  text: `
with decided as (
  select $1::text as track_id, seq, to_timestamp(at / 1000.0) as at, type, data, "by"->>'id' as by_id, "by"->>'role' as by_role,
         rule->>'id' as rule_id, (rule->>'version')::int as rule_version,
         request->>'id' as request_id, request->>'hash' as request_hash
  from jsonb_to_recordset($2::jsonb) as event(
    seq int, at bigint, type text, data jsonb, "by" jsonb, rule jsonb, request jsonb)
),
diverged as (
  select d.track_id, d.seq, to_jsonb(e) as on_record, to_jsonb(d) as decided
  from decided d cross join lateral (
    select * from track_event one where (one.track_id, one.seq) = (d.track_id, d.seq) offset 0) e
  where (e.at, e.type, e.data, e.by_id, e.by_role, e.rule_id, e.rule_version, e.request_id)
    is distinct from (d.at, d.type, d.data, d.by_id, d.by_role, d.rule_id, d.rule_version, d.request_id)
),
told as (${keepConflicts('track', 'track_id')}),
upserted as (
  insert into track (track_id, seq, view)
  select $1::text, ($3::jsonb->>'seq')::int, $3::jsonb where not exists (select from diverged)
  on conflict (track_id) do update set (seq, view) = (excluded.seq, excluded.view) where track.seq < excluded.seq
),
written as (
  insert into track_event (track_id, seq, at, type, data, by_id, by_role, rule_id, rule_version, request_id, request_hash)
  select track_id, seq, at, type, data, by_id, by_role, rule_id, rule_version, request_id, request_hash
  from decided where not exists (select from diverged) order by seq
  on conflict (track_id, seq) do nothing
  returning seq, by_id, by_role, request_id
),
audited as (
  insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
  select by_id, by_role, 'write', 'track', $1::text, 'allowed', request_id,
         jsonb_build_object('from', min(seq), 'to', max(seq))
  from written group by by_id, by_role, request_id order by min(seq)
),
announced as (${ANNOUNCED})
select (select count(*)::int from written) as written, (select count(*)::int from announced) as announced,
       (select coalesce(jsonb_agg(jsonb_build_object('trackId', track_id, 'seq', seq)), '[]') from diverged) as diverged`,
};

/** Writes what happened on a track: its events and its row in the read model, in one transaction. */
export class RecordTrack {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Safe to repeat, in whole or in part. Answers how many of the events were not there yet.
   * @throws DatabaseUnavailable try again; RecordDiverged, RecordRefused trying again is of no use.
   */
  async record({ trackId, events, view }: TrackRecording): Promise<{ readonly written: number }> {
    const values = [trackId, JSON.stringify(events), JSON.stringify(view)];
    const [row] = await run<Recorded & object>(this.dataSource, RECORD_TRACK, values);
    const { written, diverged } = row!;
    if (diverged.length > 0) throw new RecordDiverged(diverged);
    return { written };
  }
}
