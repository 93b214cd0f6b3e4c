import type { ConsentForm } from '#consent/form';
import type { Signer } from '#consent/signer';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { Client } from '../clients/client.entity.js';
import { Journey } from '../journeys/journey.entity.js';
import type { CaseDisposition } from './case-disposition.js';
import { WrittenByRequest } from '../db/written-by-request.js';

/** The client who gave the consent, with the name that they had when it was recorded. */
export interface ConsentClient {
  readonly family: string | null;
  readonly given: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate: string;
}

export interface Revocation {
  readonly saidBy: Signer;
  readonly how: 'inWriting' | 'orally';
}

/** A signed consent to disclose. A trigger lets nothing of it change but its revocation, once. */
@Entity({ name: 'consent' })
@Unique('consent_request', ['requestId'])
@Check(
  'consent_revoked_check',
  `(revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_as is null)
   and (revoked_at is null) = (revocation is null)`,
)
@Index('consent_by_journey', ['journeyId', 'recordedAt'])
@Index('consent_by_client', ['clientId'])
@Index('consent_of_revocation', ['revokeRequestId'], { where: 'revoke_request_id is not null' })
export class ConsentRow extends WrittenByRequest {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  @ManyToOne(() => Journey)
  @JoinColumn({ name: 'journey_id', foreignKeyConstraintName: 'consent_of_journey' })
  journey!: Relation<Journey>;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @ManyToOne(() => Client)
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'consent_of_client' })
  consenting!: Relation<Client>;

  @Column('jsonb')
  client!: ConsentClient;

  @Column('jsonb')
  form!: ConsentForm;

  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'clock_timestamp()' })
  recordedAt!: Date;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('text', { name: 'recorded_as' })
  recordedAs!: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('text', { name: 'revoked_by', nullable: true })
  revokedBy!: string | null;

  @Column('text', { name: 'revoked_as', nullable: true })
  revokedAs!: string | null;

  @Column('jsonb', { nullable: true })
  revocation!: Revocation | null;

  @Column({ type: 'text', name: 'revoke_request_id', nullable: true, collation: 'C' })
  revokeRequestId!: string | null;

  @Column('text', { name: 'revoke_request_hash', nullable: true })
  revokeRequestHash!: string | null;

  /** Set if the consent ends with a criminal case and that case has ended. It is no column: a join maps it here (`consentsIn`). */
  caseDisposition?: CaseDisposition | null;
}
