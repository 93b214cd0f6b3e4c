import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Client } from './client.entity.js';

/** Who a client was from then on: one row a correction, and one for what it found. Never updated, never deleted. */
@Entity({ name: 'client_version' })
export class ClientVersionRow {
  @PrimaryColumn('uuid', { name: 'client_id' })
  clientId!: string;

  @ManyToOne(() => Client)
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'client_version_of_client' })
  client!: Relation<Client>;

  /** From 1, which is the state before the first correction. */
  @PrimaryColumn('int')
  version!: number;

  @Column('jsonb')
  details!: unknown;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  since!: Date;

  @Column('text', { name: 'by_id' })
  byId!: string;

  @Column('text', { name: 'by_role' })
  byRole!: string;

  /** Null for version 1. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Index('client_version_of_request', { unique: true })
  @Column({ type: 'text', name: 'request_id', collation: 'C', nullable: true })
  requestId!: string | null;

  @Column('text', { name: 'request_hash', nullable: true })
  requestHash!: string | null;
}
