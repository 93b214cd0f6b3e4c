import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Client } from './client.entity.js';
import { WrittenBySomebody } from '../db/written-by-request.js';

/** Whom staff may call about a client from then on. Never updated, never deleted: the last version holds. */
@Entity({ name: 'related_persons' })
@Index('related_persons_of_request', ['requestId'], { unique: true })
export class RelatedPersonsRow extends WrittenBySomebody {
  @PrimaryColumn('uuid', { name: 'client_id' })
  clientId!: string;

  @ManyToOne(() => Client)
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'related_persons_of_client' })
  client!: Relation<Client>;

  /** From 1. */
  @PrimaryColumn('int')
  version!: number;

  /** The clients for whom the list was made: the client, and those who were part of them then. It holds as long as they are one. */
  @Column('uuid', { array: true })
  covers!: string[];

  @Column('jsonb')
  people!: unknown;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  since!: Date;
}
