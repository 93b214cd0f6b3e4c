import type { DataSource } from 'typeorm';
import { run, type Statement } from './statement.js';

/** A request that one journey was sent, and whose sender records what follows (docs/adr/0025). */
export interface OwedRecording {
  readonly requestId: string;
  readonly journeyId: string;
}

const OWE: Statement = {
  name: 'owe-recordings',
  prepared: true,
  text: `insert into owed_recording (request_id, journey_id)
         select request_id, journey_id from unnest($1::text[], $2::text[]) as owed(request_id, journey_id)
         order by request_id
         on conflict (request_id) do update set owed_at = excluded.owed_at`,
};

/** By the database's clock alone, as `owed_at` is: no clock of a journey is compared with it. */
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

const FORGET: Statement = {
  name: 'forget-owed',
  prepared: true,
  text: 'delete from owed_recording where request_id = $1',
};

/** What senders have taken on to record: written before a journey is told anything, so that none is forgotten that dies. */
export class OwedRecordings {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DatabaseUnavailable */
  async owe(owed: readonly OwedRecording[]): Promise<void> {
    const values = [owed.map(({ requestId }) => requestId), owed.map(({ journeyId }) => journeyId)];
    await run(this.dataSource, OWE, values);
  }

  /** Owed for longer than a sender takes, and nothing of it on record. @throws DatabaseUnavailable */
  async overdue(afterMs: number): Promise<OwedRecording[]> {
    await run(this.dataSource, FORGET_RECORDED, [afterMs]);
    return run<OwedRecording & object>(this.dataSource, OVERDUE_RECORDINGS, [afterMs]);
  }

  /** @throws DatabaseUnavailable */
  async forget(requestId: string): Promise<void> {
    await run(this.dataSource, FORGET, [requestId]);
  }
}
