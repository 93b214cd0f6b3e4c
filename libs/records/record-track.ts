import type { TrackRecording } from '#contracts/track-messages';
import type { DataSource } from 'typeorm';
import { run, type Statement } from './statement.js';

/** One commit of a track, in one round trip. $1 track id, $2 events, $3 the view after them. It may arrive twice, in part or late. */
const RECORD_TRACK: Statement = {
  name: 'record-track',
  prepared: true,
  text: `
with upserted as (
  insert into track (track_id, seq, view) values ($1::text, ($3::jsonb->>'seq')::int, $3::jsonb)
  on conflict (track_id) do update set (seq, view) = (excluded.seq, excluded.view) where track.seq < excluded.seq
),
written as (
  insert into track_event (track_id, seq, at, type, data, by_id, by_role, rule_id, rule_version, request_id, request_hash)
  select $1::text, seq, to_timestamp(at / 1000.0), type, data, "by"->>'id', "by"->>'role', rule->>'id',
         (rule->>'version')::int, request->>'id', request->>'hash'
  from jsonb_to_recordset($2::jsonb) as event(
    seq int, at bigint, type text, data jsonb, "by" jsonb, rule jsonb, request jsonb)
  order by seq
  on conflict (track_id, seq) do nothing
  returning seq, by_id, by_role, request_id
),
audited as (
  insert into audit (person_id, role, action, subject_kind, subject_id, outcome, request_id, details)
  select by_id, by_role, 'write', 'track', $1::text, 'allowed', request_id,
         jsonb_build_object('from', min(seq), 'to', max(seq))
  from written group by by_id, by_role, request_id order by min(seq)
)
select count(*)::int as written from written`,
};

/** Writes what happened on a track: its events and its row in the read model, in one transaction. */
export class RecordTrack {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Safe to repeat, in whole or in part. Answers how many of the events were not there yet.
   * @throws DatabaseUnavailable try again; RecordRefused trying again is of no use.
   */
  async record({ trackId, events, view }: TrackRecording): Promise<{ readonly written: number }> {
    const values = [trackId, JSON.stringify(events), JSON.stringify(view)];
    const [row] = await run<{ written: number }>(this.dataSource, RECORD_TRACK, values);
    return row!;
  }
}
