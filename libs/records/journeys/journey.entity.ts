import type { JourneyView } from '#journey/view';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { Client } from '../clients/client.entity.js';
import { CaseloadIndexes } from './caseload-indexes.js';

/** The read model of a journey: its view, and what lists filter and sort by. */
@Entity({ name: 'journey' })
@Unique('journey_number', ['clientId', 'number'])
@Check('journey_id_names_client', `journey_id = client_id::text || '.' || number`)
@Check('journey_closed', `(phase = 'closed') = (closed_at is not null)`)
// R-RETURN
@Index('journey_one_open', ['clientId'], { unique: true, where: 'closed_at is null' })
@Index('journey_by_end', ['closedAt'], { where: 'closed_at is not null' })
@Index('journey_by_care_team', ['careTeam'], { type: 'gin' })
@CaseloadIndexes
export class Journey {
  /** `<client id>.<number>` */
  @PrimaryColumn({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @ManyToOne(() => Client)
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'journey_of_client' })
  client!: Relation<Client>;

  /** The client's n-th journey, from 1. */
  @Column('int')
  number!: number;

  @Column({ type: 'text', collation: 'C' })
  phase!: string;

  /** Set while in treatment. */
  @Column({ type: 'text', nullable: true, collation: 'C' })
  tier!: string | null;

  @Column({ type: 'text', nullable: true, collation: 'C' })
  track!: string | null;

  /** The track that decides the journey's site: the one that it has or had last; before that, the one that it was referred to. */
  @Column({ type: 'text', name: 'at_track', nullable: true, collation: 'C' })
  atTrack!: string | null;

  @Column({ type: 'text', nullable: true, collation: 'C' })
  risk!: string | null;

  /** The version of the policy that it is under, without the calendar of a site that may be laid over it. Null where a worker of an earlier version wrote the row. */
  @Column({ type: 'text', name: 'policy_version', nullable: true, collation: 'C' })
  policyVersion!: string | null;

  @Column('boolean')
  overdue!: boolean;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text', { name: 'closed_because', nullable: true })
  closedBecause!: string | null;

  /** Entries of the form `role:staff id`. */
  @Column({ type: 'text', array: true, name: 'care_team', default: '{}', collation: 'C' })
  careTeam!: string[];

  /** Sequence of the last event that the view knows. */
  @Column('int')
  seq!: number;

  @Column('jsonb')
  view!: JourneyView;
}
