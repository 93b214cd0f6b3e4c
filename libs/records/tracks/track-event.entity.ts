import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Track } from './track.entity.js';

/** An event of a track as it was written: who got which seat, and why. Never updated, never deleted. */
@Entity({ name: 'track_event' })
@Index('track_event_of_request', ['requestId', 'seq'], { where: 'request_id is not null' })
export class TrackEventRow {
  @PrimaryColumn({ type: 'text', name: 'track_id', collation: 'C' })
  trackId!: string;

  @ManyToOne(() => Track)
  @JoinColumn({ name: 'track_id', foreignKeyConstraintName: 'track_event_of_track' })
  track!: Relation<Track>;

  /** 1, 2, 3 … within the track. */
  @PrimaryColumn('int')
  seq!: number;

  /** The track's own clock. */
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

  @Column('text', { name: 'rule_id' })
  ruleId!: string;

  @Column('int', { name: 'rule_version' })
  ruleVersion!: number;

  @Column({ type: 'text', name: 'request_id', nullable: true, collation: 'C' })
  requestId!: string | null;

  @Column('text', { name: 'request_hash', nullable: true })
  requestHash!: string | null;
}
