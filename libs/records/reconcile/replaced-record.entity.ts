import { Column, Entity, Generated, Index, PrimaryColumn } from 'typeorm';

/** A row as it was before a repair put another in its place, or took it away. Never updated, never deleted. */
@Entity({ name: 'replaced_record' })
@Index('replaced_record_of_subject', ['subjectId', 'id'])
export class ReplacedRecordRow {
  @PrimaryColumn({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  @Generated('identity' as 'increment')
  id!: string;

  /** The table that it was in. */
  @Column({ type: 'text', collation: 'C' })
  source!: string;

  /** The journey or the track. */
  @Column({ type: 'text', name: 'subject_id', collation: 'C' })
  subjectId!: string;

  /** Sequence of an event or a task; null for the row of a journey or a track. */
  @Column('int', { nullable: true })
  seq!: number | null;

  @Column('jsonb')
  row!: object;

  @Column({ type: 'timestamptz', name: 'replaced_at', default: () => 'clock_timestamp()' })
  replacedAt!: Date;

  @Column('text')
  reason!: string;

  /** Who ran the repair, as they said. */
  @Column('text')
  by!: string;
}
