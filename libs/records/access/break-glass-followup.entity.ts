import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { BreakGlassRow } from './break-glass.entity.js';

/**
 * What was done about broken glass: it was ended before its time was over, or it was reviewed. Each of the two is recorded once; never updated, never
 * deleted.
 */
@Entity({ name: 'break_glass_followup' })
@Check('break_glass_followup_what_check', `what in ('ended', 'reviewed')`)
export class BreakGlassFollowUpRow {
  @PrimaryColumn({ type: 'bigint', name: 'break_glass_id' })
  breakGlassId!: string;

  @ManyToOne(() => BreakGlassRow)
  @JoinColumn({ name: 'break_glass_id', foreignKeyConstraintName: 'break_glass_followup_of_break_glass' })
  breakGlass!: Relation<BreakGlassRow>;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  what!: 'ended' | 'reviewed';

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  @Column({ type: 'text', name: 'person_id', collation: 'C' })
  personId!: string;

  @Column({ type: 'text', name: 'person_role', collation: 'C' })
  personRole!: string;
}
