import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DisclosureRow } from './disclosure.entity.js';

export const ATTEMPT_OUTCOMES = ['acknowledged', 'notReached', 'unanswered'] as const;
/** `notReached`: nothing left this program. `unanswered`: it may have arrived, and nobody said so. */
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** One attempt to send a disclosure. It is kept as long as the disclosure. */
@Entity({ name: 'disclosure_attempt' })
@Check('disclosure_attempt_outcome_check', `outcome in ('acknowledged', 'notReached', 'unanswered')`)
export class DisclosureAttemptRow {
  @PrimaryColumn({ type: 'uuid', name: 'disclosure_id' })
  disclosureId!: string;

  @ManyToOne(() => DisclosureRow)
  @JoinColumn({ name: 'disclosure_id', foreignKeyConstraintName: 'disclosure_attempt_of_disclosure' })
  disclosure!: Relation<DisclosureRow>;

  /** 1, 2, 3 … within the disclosure. */
  @PrimaryColumn('int')
  number!: number;

  @Column('timestamptz')
  at!: Date;

  /** null: under way, or whoever tried has died. */
  @Column({ type: 'text', nullable: true, collation: 'C' })
  outcome!: AttemptOutcome | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
