import { CLOSED_DAY_EVENTS, SESSION_EVENTS } from '#journey/evolve/sessions-from-events';
import { COURSE_EVENTS } from '#journey/outcomes/course-events';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Journey } from './journey.entity.js';

/** An event as it was written: timeline, audit source and outbox. Never updated, never deleted. */
@Entity({ name: 'journey_event' })
@Index('journey_event_of_request', ['requestId', 'seq'], { where: 'request_id is not null' })
@Index('journey_event_results', ['journeyId', 'seq'], {
  where: `type in ('instrumentScored', 'referred', 'resultReceived')`,
})
@Index('journey_event_of_risk', ['journeyId', 'seq', 'type'], {
  where: `type in ('riskRaised', 'riskDisposed')`,
})
@Index('journey_event_of_relapse', ['journeyId', 'seq', 'type'], {
  where: `type in ('relapseReported', 'relapseDecided')`,
})
@Index('journey_event_of_sessions', ['journeyId', 'seq'], {
  where: `type in (${SESSION_EVENTS.map((type) => `'${type}'`).join(', ')})`,
})
@Index('journey_event_of_closed_days', ['journeyId', 'seq'], {
  where: `type in (${CLOSED_DAY_EVENTS.map((type) => `'${type}'`).join(', ')})`,
})
@Index('journey_event_of_course', ['journeyId', 'seq'], {
  where: `type in (${COURSE_EVENTS.map((type) => `'${type}'`).join(', ')})`,
})
@Index('journey_event_of_rosters', ['journeyId', 'seq'], { where: `type = 'rosterAnswered'` })
@Index('journey_event_of_start', ['journeyId', 'seq'], { where: `type = 'treatmentStarted'` })
export class JourneyEventRow {
  @PrimaryColumn({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  @ManyToOne(() => Journey)
  @JoinColumn({ name: 'journey_id', foreignKeyConstraintName: 'journey_event_of_journey' })
  journey!: Relation<Journey>;

  /** 1, 2, 3 … within the journey. */
  @PrimaryColumn('int')
  seq!: number;

  /** The journey's own clock. */
  @Column('timestamptz')
  at!: Date;

  @Column({ type: 'text', collation: 'C' })
  type!: string;

  @Column('jsonb')
  data!: object;

  @Column('text', { name: 'by_id' })
  byId!: string;

  @Column('text', { name: 'by_role' })
  byRole!: string;

  @Column('text', { name: 'rule_id', nullable: true })
  ruleId!: string | null;

  @Column('int', { name: 'rule_version', nullable: true })
  ruleVersion!: number | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column({ type: 'text', name: 'request_id', nullable: true, collation: 'C' })
  requestId!: string | null;

  @Column('text', { name: 'request_hash', nullable: true })
  requestHash!: string | null;
}
