import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Journey } from '../journeys/journey.entity.js';

/** What somebody has begun to write of a client: theirs alone, one of a form, sealed, and forgotten after a week. */
@Entity({ name: 'draft' })
@Index('draft_by_journey', ['journeyId'])
export class DraftRow {
  @PrimaryColumn({ type: 'text', name: 'person_id', collation: 'C' })
  personId!: string;

  @PrimaryColumn({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  @ManyToOne(() => Journey)
  @JoinColumn({ name: 'journey_id', foreignKeyConstraintName: 'draft_of_journey' })
  journey!: Relation<Journey>;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  form!: string;

  /** From 1, and one more each time that it is kept: of two tablets the second does not write over the first without a word. */
  @Column('int')
  version!: number;

  /** Sealed as what Temporal keeps is (libs/temporal/codec). */
  @Column('bytea')
  sealed!: Buffer;

  @Index('draft_kept')
  @Column({ type: 'timestamptz', name: 'kept_at', default: () => 'clock_timestamp()' })
  keptAt!: Date;

  /** That kept it last: sent again, it is not another. */
  @Column({ type: 'text', name: 'request_id', collation: 'C' })
  requestId!: string;
}
