import type { DataSource } from 'typeorm';
import type { RecordedRequest } from './owed-recordings.js';
import { run, type Statement } from '../db/statement.js';

const FIND_REQUEST: Statement = {
  name: 'find-request',
  prepared: true,
  text: `select request_id as "requestId", journey_id as "journeyId", request_hash as hash, seq as "lastSeq"
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
