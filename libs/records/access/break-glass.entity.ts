import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Journey } from '../journeys/journey.entity.js';
import { WrittenByRequest } from '../db/written-by-request.js';

/** Somebody had to see a journey outside their caseload. Never updated, never deleted. */
@Entity({ name: 'break_glass' })
@Index('break_glass_of_person', ['personId', 'expiresAt'])
@Index('break_glass_lately', ['personId', 'brokenAt'])
@Index('break_glass_of_request', ['requestId'], { unique: true })
export class BreakGlassRow extends WrittenByRequest {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  /** The id that answers use. The serial number is not shown, because it tells how often the glass is broken. */
  @Index('break_glass_by_glass_id', { unique: true })
  @Column('uuid', { name: 'glass_id' })
  glassId!: string;

  @Column({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  @ManyToOne(() => Journey)
  @JoinColumn({ name: 'journey_id', foreignKeyConstraintName: 'break_glass_of_journey' })
  journey!: Relation<Journey>;

  @Column({ type: 'text', name: 'person_id', collation: 'C' })
  personId!: string;

  @Column({ type: 'text', name: 'person_role', collation: 'C' })
  personRole!: string;

  @Column('text')
  reason!: string;

  @Column({ type: 'timestamptz', name: 'broken_at', default: () => 'clock_timestamp()' })
  brokenAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
