import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Client } from './client.entity.js';

/**
 * A record number of a client, and the time for which it was taken as theirs. A trigger allows no change but setting the end, once: a number that belongs
 * to somebody else is ended, and stays readable.
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

  /** The system that issued the number. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  system!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  value!: string;

  @PrimaryColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  since!: Date;

  /** Null while the number is the client's. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
