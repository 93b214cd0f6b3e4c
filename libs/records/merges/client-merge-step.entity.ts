import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ClientMergeRow } from './client-merge.entity.js';
import { WrittenBySomebody } from '../db/written-by-request.js';

/**
 * A step of a merge: a second person signed it, or somebody undid it (or declined it before it was signed). Each step is recorded at most once; never
 * updated, never deleted.
 */
@Entity({ name: 'client_merge_step' })
@Check('client_merge_step_check', `step in ('signed', 'undone')`)
@Index('client_merge_step_of_request', ['requestId'], { unique: true })
export class ClientMergeStepRow extends WrittenBySomebody {
  @PrimaryColumn('uuid', { name: 'merge_id' })
  mergeId!: string;

  @ManyToOne(() => ClientMergeRow)
  @JoinColumn({ name: 'merge_id', foreignKeyConstraintName: 'client_merge_step_of_merge' })
  merge!: Relation<ClientMergeRow>;

  @PrimaryColumn('text')
  step!: 'signed' | 'undone';

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  /** Why it was undone; null of a signature. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
