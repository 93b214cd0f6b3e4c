import type { InformationKind } from '#consent/kind';
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
import { ConsentRow } from './consent.entity.js';
import type { Emergency } from './emergency.js';
import { WrittenByRequest } from '../db/written-by-request.js';

export const STOP_REASONS = ['revoked', 'expired', 'undeliverable', 'cancelled'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/**
 * A disclosure that is sent under a consent, or that was told in a medical emergency without one. A trigger keeps it until the time of its accounting is
 * over.
 */
@Entity({ name: 'disclosure' })
@Unique('disclosure_request', ['requestId'])
@Check('disclosure_status_check', `status in ('pending', 'sent', 'stopped')`)
@Check(
  'disclosure_because_check',
  `(status = 'stopped') = (because is not null) and because in ('revoked', 'expired', 'undeliverable', 'cancelled')`,
)
@Check('disclosure_consent_check', `(consent_id is null) = (emergency is not null)`)
@Check('disclosure_ended_check', `(status = 'pending') = (ended_at is null)`)
@Index('disclosure_by_client', ['clientId', 'requestedAt', 'id'])
@Index('disclosure_by_journey', ['journeyId', 'requestedAt', 'id'])
@Index('disclosure_of_consent_pending', ['consentId'], { where: `status = 'pending'` })
export class DisclosureRow extends WrittenByRequest {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** null: in a medical emergency. */
  @Column('uuid', { name: 'consent_id', nullable: true })
  consentId!: string | null;

  @ManyToOne(() => ConsentRow)
  @JoinColumn({ name: 'consent_id', foreignKeyConstraintName: 'disclosure_of_consent' })
  consent!: Relation<ConsentRow> | null;

  @Column({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  @ManyToOne(() => Journey)
  @JoinColumn({ name: 'journey_id', foreignKeyConstraintName: 'disclosure_of_journey' })
  journey!: Relation<Journey>;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @ManyToOne(() => Client)
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'disclosure_of_client' })
  client!: Relation<Client>;

  @Column('text', { array: true })
  kinds!: InformationKind[];

  /** The name. */
  @Column('text')
  recipient!: string;

  /** The recipient's id in the directory, if the consent describes its recipients by class; null if the consent names the recipient. */
  @Column('text', { name: 'recipient_id', nullable: true })
  recipientId!: string | null;

  @Column('text')
  purpose!: string;

  @Column('jsonb', { nullable: true })
  emergency!: Emergency | null;

  @Column({ type: 'text', collation: 'C', default: 'pending' })
  status!: 'pending' | 'sent' | 'stopped';

  /** Why it was stopped. */
  @Column({ type: 'text', nullable: true, collation: 'C' })
  because!: StopReason | null;

  @Column({
    type: 'timestamptz',
    name: 'requested_at',
    default: () => `date_trunc('milliseconds', clock_timestamp())`,
  })
  requestedAt!: Date;

  @Column('text', { name: 'requested_by' })
  requestedBy!: string;

  @Column('text', { name: 'requested_as' })
  requestedAs!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('timestamptz', { name: 'kept_until' })
  keptUntil!: Date;
}
