import type { AssessorTraining } from '#journey/rules/assessor';
import type { DataSource } from 'typeorm';
import { insertion, recordOnce, type WritingRequest } from '../db/insert-once.js';
import { repositoryOf } from '../db/repository.js';
import { onItsOwn } from '../db/session.js';
import { AssessorTrainingRow } from './assessor-training.entity.js';

export interface RecordedTraining extends AssessorTraining {
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

const RECORD = insertion({
  name: 'record-assessor-training',
  table: 'assessor_training',
  row: {
    request_id: '$1',
    request_hash: '$2',
    staff_id: '$3',
    training: '$4',
    qualified_from: '$5::date',
    qualified_until: '$6::date',
    recorded_by: '$7',
  },
  audit: { person_id: 'recorded_by', action: "'write'", subject_kind: "'staff'", subject_id: 'staff_id' },
});

const trainingOf = (row: AssessorTrainingRow): RecordedTraining => ({
  staffId: row.staffId,
  training: row.training,
  from: row.qualifiedFrom,
  until: row.qualifiedUntil,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
});

/** The register of those who may administer assessments (R-ASSESSOR). */
export class Assessors {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Records a training, once for each request. Returns what is on record under the request, and whether the request came with the same body. @throws
   * DatabaseUnavailable
   */
  async record(
    { staffId, training, from, until }: AssessorTraining,
    recordedBy: string,
    request: WritingRequest,
  ): Promise<RecordedTraining & { readonly isSame: boolean }> {
    const values = [staffId, training, from, until, recordedBy];
    const register = repositoryOf(this.dataSource, AssessorTrainingRow, RECORD.name);
    const recorded = await recordOnce(onItsOwn(this.dataSource), RECORD, request, values, () =>
      register.findOneBy({ requestId: request.id }),
    );
    const { row, isSame } = recorded!;
    return { ...trainingOf(row), isSame };
  }

  /** The training that holds for a staff member; null if none is on record. @throws DatabaseUnavailable */
  async of(staffId: string): Promise<RecordedTraining | null> {
    const register = repositoryOf(this.dataSource, AssessorTrainingRow, 'assessor-training-of');
    const row = await register.findOne({ where: { staffId }, order: { recordedAt: 'DESC' } });
    return row && trainingOf(row);
  }

  /** What holds for everybody on record, by staff id. @throws DatabaseUnavailable */
  async all(): Promise<RecordedTraining[]> {
    const register = repositoryOf(this.dataSource, AssessorTrainingRow, 'assessors');
    const rows = await register
      .createQueryBuilder('training')
      .distinctOn(['training.staffId'])
      .orderBy({ 'training.staffId': 'ASC', 'training.recordedAt': 'DESC' })
      .getMany();
    return rows.map(trainingOf);
  }
}
