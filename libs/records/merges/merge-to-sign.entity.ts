import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ClientMergeRow } from './client-merge.entity.js';

/**
 * A row for a merge that waits for its second signature. It is written in the statement that proposes the merge, and taken away in that of its first step. With
 * it, the few that wait are found without reading everything that was signed in years.
 */
@Entity({ name: 'merge_to_sign' })
export class MergeToSignRow {
  @PrimaryColumn('uuid', { name: 'merge_id' })
  mergeId!: string;

  @ManyToOne(() => ClientMergeRow)
  @JoinColumn({ name: 'merge_id', foreignKeyConstraintName: 'merge_to_sign_of_merge' })
  merge!: Relation<ClientMergeRow>;

  /** Who proposed it, and does not sign it. */
  @Column('text', { name: 'proposed_by' })
  proposedBy!: string;
}
