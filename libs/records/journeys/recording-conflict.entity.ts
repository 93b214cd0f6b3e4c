import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** An event that was decided otherwise than it is on record, with both contents, until somebody has repaired it. */
@Entity({ name: 'recording_conflict' })
@Check('recording_conflict_kind_check', `subject_kind in ('journey', 'track')`)
export class RecordingConflictRow {
  @PrimaryColumn({ type: 'text', name: 'subject_kind', collation: 'C' })
  subjectKind!: 'journey' | 'track';

  /** Id of the journey or track. */
  @PrimaryColumn({ type: 'text', name: 'subject_id', collation: 'C' })
  subjectId!: string;

  @PrimaryColumn({ type: 'int' })
  seq!: number;

  /** The row that was there. */
  @Column({ type: 'jsonb', name: 'on_record' })
  onRecord!: object;

  /** The row that was to be written. */
  @Column({ type: 'jsonb' })
  decided!: object;

  @Column({ type: 'timestamptz', name: 'found_at', default: () => 'clock_timestamp()' })
  foundAt!: Date;
}
