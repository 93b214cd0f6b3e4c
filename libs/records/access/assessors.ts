import type { AssessorTraining } from '#journey/rules/assessor';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

export interface RecordedTraining extends AssessorTraining {
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export interface TrainingRequest {
  readonly id: string;
  readonly hash: string;
}

const COLUMNS = `staff_id as "staffId", training, qualified_from::text as "from", qualified_until::text as until,
  recorded_by as "recordedBy", recorded_at as "recordedAt"`;

const RECORD: Statement = {
  name: 'record-assessor-training',
  prepared: true,
  // Where it is there already nothing changes, and the row comes back: `do nothing` would give none.
  text: `with kept as (insert into assessor_training
           (request_id, request_hash, staff_id, training, qualified_from, qualified_until, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (request_id) do update set request_id = excluded.request_id
         returning *, xmax = 0 as is_new),
         audited as (
           insert into audit (person_id, action, subject_kind, subject_id, outcome, request_id)
           select recorded_by, 'write', 'staff', staff_id, 'allowed', request_id from kept where is_new)
         select ${COLUMNS}, request_hash as hash from kept`,
};

const OF_STAFF: Statement = {
  name: 'assessor-training-of',
  prepared: true,
  text: `select ${COLUMNS} from assessor_training where staff_id = $1 order by recorded_at desc limit 1`,
};

const ALL: Statement = {
  name: 'assessors',
  prepared: true,
  text: `select distinct on (staff_id) ${COLUMNS} from assessor_training order by staff_id, recorded_at desc`,
};

/** The register of those who may administer assessments (R-ASSESSOR). */
export class Assessors {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Puts training on record, once for a request. Answers what is on record under the request, with the hash it came with.
   * @throws DatabaseUnavailable
   */
  async record(
    { staffId, training, from, until }: AssessorTraining,
    recordedBy: string,
    { id, hash }: TrainingRequest,
  ): Promise<RecordedTraining & { readonly hash: string }> {
    const values = [id, hash, staffId, training, from, until, recordedBy];
    const [row] = await run<RecordedTraining & { readonly hash: string }>(this.dataSource, RECORD, values);
    return row!;
  }

  /** What holds for a person of the staff, null where nothing is on record. @throws DatabaseUnavailable */
  async of(staffId: string): Promise<RecordedTraining | null> {
    const [row] = await run<RecordedTraining & object>(this.dataSource, OF_STAFF, [staffId]);
    return row ?? null;
  }

  /** What holds for everybody on record, by staff id. @throws DatabaseUnavailable */
  all(): Promise<RecordedTraining[]> {
    return run<RecordedTraining & object>(this.dataSource, ALL);
  }
}
