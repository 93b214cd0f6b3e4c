import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SqlIndex } from '../db/sql-index.js';
import { Journey } from './journey.entity.js';

const OPEN = `where phase <> 'closed'`;
const LATE = `${OPEN} and late_since is not null`;
/** The order by due date. A journey with nothing due comes last. */
const DUE = `coalesce(due, 'infinity'::timestamptz), journey_id`;

/**
 * The standing of a journey, by which caseloads are sorted and filtered. It is computed from the journey's view and written with it. It has a table of its
 * own, because the due date changes with most commits: in the journey's row that would cost every index a new entry.
 */
@Entity({ name: 'standing' })
@SqlIndex('standing_due', `(${DUE}) ${OPEN}`)
@SqlIndex('standing_due_phase', `(phase, ${DUE}) ${OPEN}`)
@SqlIndex('standing_due_track', `(track, ${DUE}) ${OPEN}`)
@SqlIndex('standing_due_policy_version', `(policy_version, ${DUE}) ${OPEN}`)
@SqlIndex('standing_late', `(late_since, journey_id) ${LATE}`)
@SqlIndex('standing_late_phase', `(phase, late_since, journey_id) ${LATE}`)
@SqlIndex('standing_late_track', `(track, late_since, journey_id) ${LATE}`)
@SqlIndex('standing_since', `(phase_since, journey_id) ${OPEN}`)
@SqlIndex('standing_since_phase', `(phase, phase_since, journey_id) ${OPEN}`)
@Index('standing_by_care_team', ['careTeam'], { type: 'gin' })
@Index('standing_by_flag', ['flags'], { type: 'gin' })
@Index('standing_by_client', ['clientId'])
export class StandingRow {
  @PrimaryColumn({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  @ManyToOne(() => Journey)
  @JoinColumn({ name: 'journey_id', foreignKeyConstraintName: 'standing_of_journey' })
  journey!: Relation<Journey>;

  /** From here to the policy as in the journey's row. */
  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column({ type: 'text', collation: 'C' })
  phase!: string;

  @Column({ type: 'text', nullable: true, collation: 'C' })
  tier!: string | null;

  @Column({ type: 'text', nullable: true, collation: 'C' })
  track!: string | null;

  @Column({ type: 'text', name: 'at_track', nullable: true, collation: 'C' })
  atTrack!: string | null;

  @Column({ type: 'text', nullable: true, collation: 'C' })
  risk!: string | null;

  @Column('boolean')
  overdue!: boolean;

  @Column({ type: 'text', array: true, name: 'care_team', default: '{}', collation: 'C' })
  careTeam!: string[];

  @Column({ type: 'text', name: 'policy_version', nullable: true, collation: 'C' })
  policyVersion!: string | null;

  @Column('timestamptz', { name: 'phase_since' })
  phaseSince!: Date;

  /** When the next thing is due. */
  @Column('timestamptz', { nullable: true })
  due!: Date | null;

  @Column('timestamptz', { name: 'late_since', nullable: true })
  lateSince!: Date | null;

  @Column({ type: 'text', array: true, default: '{}', collation: 'C' })
  flags!: string[];

  /** Sequence of the last event that the row includes; an older commit does not change it. */
  @Column('int')
  seq!: number;
}
