import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Journey } from '../journeys/journey.entity.js';
import { WrittenByRequest } from '../db/written-by-request.js';

/** A counselling note, apart from the rest of the record. Never updated, never deleted. */
@Entity({ name: 'counselling_note' })
@Index('counselling_note_by_journey', ['journeyId', 'id'])
@Index('counselling_note_of_request', ['requestId'], { unique: true })
export class CounsellingNoteRow extends WrittenByRequest {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  /** The id that answers use. The serial number is not shown, because it tells how many notes are written. */
  @Column('uuid', { name: 'note_id' })
  noteId!: string;

  @Column({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  @ManyToOne(() => Journey)
  @JoinColumn({ name: 'journey_id', foreignKeyConstraintName: 'counselling_note_of_journey' })
  journey!: Relation<Journey>;

  @Column({ type: 'text', collation: 'C' })
  author!: string;

  @Column({ type: 'text', name: 'author_role', collation: 'C' })
  authorRole!: string;

  @Column({ type: 'timestamptz', name: 'written_at', default: () => 'clock_timestamp()' })
  writtenAt!: Date;

  @Column('text')
  note!: string;
}
