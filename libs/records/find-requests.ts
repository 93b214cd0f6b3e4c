import type { DataSource } from 'typeorm';
import type { RecordedRequest } from './find-request.js';
import { run, type Statement } from './statement.js';

const FIND_REQUESTS: Statement = {
  name: 'find-requests',
  prepared: true,
  text: `select distinct on (request_id) journey_id as "journeyId", request_hash as hash, seq as "lastSeq"
         from journey_event where request_id = any($1) order by request_id, seq desc`,
};

export class FindRequests {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that are recorded. @throws DatabaseUnavailable */
  byIds(requestIds: readonly string[]): Promise<RecordedRequest[]> {
    return run<RecordedRequest & object>(this.dataSource, FIND_REQUESTS, [requestIds]);
  }
}
