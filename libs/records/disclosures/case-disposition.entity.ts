import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { ConsentRow } from './consent.entity.js';
import { WrittenByRequest } from '../db/written-by-request.js';

/** The final disposition of the criminal case that a consent ends with (42 CFR 2.35). Said once. */
@Entity({ name: 'case_disposition' })
@Unique('case_disposition_request', ['requestId'])
export class CaseDispositionRow extends WrittenByRequest {
  @PrimaryColumn({ type: 'uuid', name: 'consent_id' })
  consentId!: string;

  @OneToOne(() => ConsentRow)
  @JoinColumn({ name: 'consent_id', foreignKeyConstraintName: 'case_disposition_of_consent' })
  consent!: Relation<ConsentRow>;

  @Column({ type: 'timestamptz', name: 'disposed_at' })
  disposedAt!: Date;

  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'clock_timestamp()' })
  recordedAt!: Date;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('text', { name: 'recorded_as' })
  recordedAs!: string;
}
