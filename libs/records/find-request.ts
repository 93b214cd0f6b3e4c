import type { DataSource } from 'typeorm';
import { run, type Statement } from './statement.js';

/** What became of a request that was sent before: its Idempotency-Key is kept on the events that it caused. */
export interface RecordedRequest {
  readonly journeyId: string;
  /** Hash of the body that was sent. */
  readonly hash: string;
  /** Sequence of the last event that it caused. */
  readonly lastSeq: number;
}

const FIND_REQUEST: Statement = {
  name: 'find-request',
  prepared: true,
  text: `select journey_id as "journeyId", request_hash as hash, seq as "lastSeq"
         from journey_event where request_id = $1 order by seq desc limit 1`,
};

export class FindRequest {
  constructor(private readonly dataSource: DataSource) {}

  /** Null where nothing is recorded of it (yet). @throws DatabaseUnavailable */
  async byId(requestId: string): Promise<RecordedRequest | null> {
    const [found] = await run<RecordedRequest & object>(this.dataSource, FIND_REQUEST, [requestId]);
    return found ?? null;
  }
}
