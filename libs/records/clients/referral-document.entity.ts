import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Client } from './client.entity.js';

/** A referral as it came, so that nothing is lost that the journey has no place for. */
@Entity({ name: 'referral_document' })
@Check('referral_document_source_check', `source in ('json', 'fhir')`)
@Index('referral_document_by_client', ['clientId', 'receivedAt'])
export class ReferralDocument {
  @PrimaryColumn({ type: 'text', name: 'request_id', collation: 'C' })
  requestId!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @ManyToOne(() => Client)
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'referral_document_of_client' })
  client!: Relation<Client>;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('text')
  source!: 'json' | 'fhir';

  @Column('jsonb')
  content!: unknown;

  /** What it says of gender, phone, language and several record numbers. The client gets these once the journey is open. */
  @Column('jsonb', { nullable: true })
  said!: unknown;

  /** Hash of the body that the request came with; null for referrals from before the hash was kept. */
  @Column('text', { name: 'request_hash', nullable: true })
  requestHash!: string | null;
}
