import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** A request to one journey. Its sender records the events that follow from it (docs/adr/0003). */
export interface OwedRecording {
  readonly requestId: string;
  readonly journeyId: string;
}

/** What is on record of a journey before a request is sent to it. */
export interface TakenOn {
  readonly requestId: string;
  readonly journeyId: string;
  /** Null where the journey is not on record: a referral opens it. */
  readonly journey: { readonly track: string | null; readonly seq: number; readonly closed: boolean } | null;
  /** Whether it is owed only since this call. If not, another process may be working on it, and will remove it. */
  readonly fresh: boolean;
  /** What the request caused when it came before, null where it is new (or nothing of it is on record yet). */
  readonly before: RecordedRequest | null;
}

/** What an earlier sending of a request caused. The events that it caused have the request's id. */
export interface RecordedRequest {
  readonly requestId: string;
  readonly journeyId: string;
  /** Hash of the body that was sent. */
  readonly hash: string;
  /** Sequence of the last event that it caused. */
  readonly lastSeq: number;
}

export interface TakenRow {
  readonly requestId: string;
  readonly journeyId: string;
  readonly track: string | null;
  readonly seq: number | null;
  readonly closed: boolean | null;
  readonly fresh: boolean;
  readonly before: RecordedRequest | null;
}

export const takenOf = ({ requestId, journeyId, track, seq, closed, fresh, before }: TakenRow): TakenOn => ({
  requestId,
  journeyId,
  fresh,
  journey: seq === null ? null : { track, seq, closed: closed ?? false },
  before,
});

/**
 * Parts of a statement that register the requests of `asked` (request_id, journey_id) as owed. This commit does not wait for the disk, because the commit
 * of the recording does. If the server dies in between, the journey still has the events for its next commit.
 */
export const takingOn = (asked: string): string => `
asked as (${asked}),
quickly as (select set_config('synchronous_commit', 'off', true) as set),
before as (
  select distinct on (e.request_id) e.request_id, e.journey_id, e.request_hash, e.seq
  from asked join journey_event e on e.request_id = asked.request_id order by e.request_id, e.seq desc
),
owing as (
  insert into owed_recording (request_id, journey_id)
  select asked.request_id, asked.journey_id from asked, quickly
  where quickly.set is not null and not exists (select from before where before.request_id = asked.request_id)
  order by asked.request_id, asked.journey_id
  on conflict (request_id, journey_id) do update set owed_at = excluded.owed_at
  returning request_id, xmax = 0 as fresh
)`;

/** What is on record, of `asked`, `before` and a journey `j`. */
export const ON_RECORD = `asked.request_id as "requestId", asked.journey_id as "journeyId", j.track, j.seq, j.phase = 'closed' as closed,
       coalesce((select owing.fresh from owing where owing.request_id = asked.request_id), false) as fresh,
       case when before.request_id is null then null else jsonb_build_object(
         'requestId', before.request_id, 'journeyId', before.journey_id, 'hash', before.request_hash, 'lastSeq', before.seq)
       end as before`;

/** Registers some requests as owed and returns what is on record, in one round trip. */
const takeOn = (asked: string): string => `
with ${takingOn(asked)}
select ${ON_RECORD}
from asked left join before on before.request_id = asked.request_id left join journey j on j.journey_id = asked.journey_id`;

/** The statement for one journey, which most requests need. With a list, PostgreSQL would plan the statement again each time, because a list may be longer. */
const TAKE_ON: Statement = {
  name: 'take-on',
  prepared: true,
  text: takeOn('select $1::text as request_id, $2::text as journey_id'),
};

const TAKE_ON_SEVERAL: Statement = {
  name: 'take-on-several',
  prepared: true,
  text: takeOn('select * from unnest($1::text[], $2::text[]) as one(request_id, journey_id)'),
};

/** Compares with the database's own clock, which also sets `owed_at`. The clock of a journey is never compared with it. */
const OVERDUE = `owed_at < clock_timestamp() - $1 * interval '1 millisecond'`;

const FORGET_RECORDED: Statement = {
  name: 'forget-recorded',
  prepared: true,
  text: `delete from owed_recording where ${OVERDUE}
         and exists (select from journey_event where journey_event.request_id = owed_recording.request_id)`,
};

const OVERDUE_RECORDINGS: Statement = {
  name: 'overdue-recordings',
  prepared: true,
  text: `select request_id as "requestId", journey_id as "journeyId" from owed_recording
         where ${OVERDUE} order by owed_at limit 100`,
};

/** $3: only rows that have been owed for so long. A row that was registered again meanwhile belongs to another sender. */
const FORGET: Statement = {
  name: 'forget-owed',
  prepared: true,
  text: `with quickly as (select set_config('synchronous_commit', 'off', true) as set)
         delete from owed_recording using quickly, unnest($1::text[], $2::text[]) as done(request_id, journey_id)
         where (owed_recording.request_id, owed_recording.journey_id) = (done.request_id, done.journey_id)
           and owed_at <= clock_timestamp() - $3 * interval '1 millisecond' and quickly.set is not null`,
};

/** Moves a row behind all others, so that one that cannot be settled now does not delay them. */
const DEFER: Statement = {
  name: 'defer-owed',
  prepared: true,
  text: 'update owed_recording set owed_at = clock_timestamp() where request_id = $1 and journey_id = $2',
};

/** The recordings that senders have promised. A row is written before a journey is told anything, so that nothing is forgotten if the sender dies. */
export class OwedRecordings {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Registers the requests as owed. Returns what is on record, in the order of `owed`; a request that is on record already is not registered. @throws
   * DatabaseUnavailable
   */
  async takeOn(owed: readonly OwedRecording[]): Promise<TakenOn[]> {
    const rows = await this.rowsOf(owed);
    const found = new Map(rows.map((row) => [row.requestId, takenOf(row)]));
    return owed.map(({ requestId }) => found.get(requestId)!);
  }

  /** Requests that have been owed for longer than a sender takes, and of which nothing is on record. @throws DatabaseUnavailable */
  async overdue(afterMs: number): Promise<OwedRecording[]> {
    await run(this.dataSource, FORGET_RECORDED, [afterMs]);
    return run<OwedRecording & object>(this.dataSource, OVERDUE_RECORDINGS, [afterMs]);
  }

  /**
   * Removes requests from which nothing more has to be recorded. @param overdueMs removes only those that have been owed for so long. @throws
   * DatabaseUnavailable
   */
  async forget(owed: readonly OwedRecording[], overdueMs = 0): Promise<void> {
    const values = [owed.map(({ requestId }) => requestId), owed.map(({ journeyId }) => journeyId)];
    await run(this.dataSource, FORGET, [...values, overdueMs]);
  }

  /** @throws DatabaseUnavailable */
  async defer({ requestId, journeyId }: OwedRecording): Promise<void> {
    await run(this.dataSource, DEFER, [requestId, journeyId]);
  }

  private rowsOf(owed: readonly OwedRecording[]): Promise<TakenRow[]> {
    const [first] = owed;
    if (owed.length === 1)
      return run<TakenRow & object>(this.dataSource, TAKE_ON, [first!.requestId, first!.journeyId]);
    const values = [owed.map(({ requestId }) => requestId), owed.map(({ journeyId }) => journeyId)];
    return run<TakenRow & object>(this.dataSource, TAKE_ON_SEVERAL, values);
  }
}
