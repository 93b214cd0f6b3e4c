import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Client } from './client.entity.js';

/**
 * A record number of a client, from when to when it was taken for theirs. A trigger lets nothing of it change but its end, once: a
 * number that was somebody else's is ended, and stays to be read.
 */
@Entity({ name: 'client_identifier' })
@Index('client_identifier_current', ['system', 'value'], { unique: true, where: 'ended_at is null' })
@Index('client_identifier_by_value', ['value', 'clientId'], { where: 'ended_at is null' })
export class ClientIdentifierRow {
  @PrimaryColumn('uuid', { name: 'client_id' })
  clientId!: string;

  @ManyToOne(() => Client)
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'client_identifier_of_client' })
  client!: Relation<Client>;

  /** Who numbers the record. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  system!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  value!: string;

  @PrimaryColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  since!: Date;

  /** Null while it is theirs. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
