import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Client } from '../clients/client.entity.js';
import { WrittenByRequest } from '../db/written-by-request.js';

/** The proposal that two clients are one person. Never updated, never deleted: what became of it is in its steps. */
@Entity({ name: 'client_merge' })
@Check('client_merge_of_two', 'survivor_id <> other_id')
@Index('client_merge_by_time', ['proposedAt', 'mergeId'])
@Index('client_merge_of_request', ['requestId'], { unique: true })
export class ClientMergeRow extends WrittenByRequest {
  @PrimaryColumn('uuid', { name: 'merge_id' })
  mergeId!: string;

  /** Who stays. */
  @Index('client_merge_by_survivor')
  @Column('uuid', { name: 'survivor_id' })
  survivorId!: string;

  @ManyToOne(() => Client)
  @JoinColumn({ name: 'survivor_id', foreignKeyConstraintName: 'client_merge_of_survivor' })
  survivor!: Relation<Client>;

  /** The client who becomes part of the survivor. */
  @Index('client_merge_by_other')
  @Column('uuid', { name: 'other_id' })
  otherId!: string;

  @ManyToOne(() => Client)
  @JoinColumn({ name: 'other_id', foreignKeyConstraintName: 'client_merge_of_other' })
  other!: Relation<Client>;

  @Column('text')
  reason!: string;

  @Column({ type: 'timestamptz', name: 'proposed_at', default: () => 'clock_timestamp()' })
  proposedAt!: Date;

  @Column('text', { name: 'proposed_by' })
  proposedBy!: string;

  @Column('text', { name: 'proposed_as' })
  proposedAs!: string;
}
