import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { SqlIndex } from '../db/sql-index.js';

/** Training to administer assessments (R-ASSESSOR). A row is never changed: the last one of a person holds. */
@Entity({ name: 'assessor_training' })
@Check('assessor_training_days', 'qualified_until >= qualified_from')
// Latest first.
@SqlIndex('assessor_training_of', '(staff_id, recorded_at desc)')
export class AssessorTrainingRow {
  /** Id of the request that recorded it, so that a repeated request is recorded once. */
  @PrimaryColumn({ type: 'text', name: 'request_id', collation: 'C' })
  requestId!: string;

  @Column('text', { name: 'request_hash' })
  requestHash!: string;

  @Column({ type: 'text', name: 'staff_id', collation: 'C' })
  staffId!: string;

  @Column('text')
  training!: string;

  @Column('date', { name: 'qualified_from' })
  qualifiedFrom!: string;

  @Column('date', { name: 'qualified_until', nullable: true })
  qualifiedUntil!: string | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'clock_timestamp()' })
  recordedAt!: Date;
}
