import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { BreakGlassRow } from '../access/break-glass.entity.js';

/** A notice about one broken glass on one channel, for the person who has the task to review it. */
@Entity({ name: 'break_glass_notice' })
@Check('break_glass_notice_status_check', `status in ('pending', 'sent', 'givenUp')`)
@Index('break_glass_notice_pending', ['nextAttemptAt'], { where: `status = 'pending'` })
export class BreakGlassNoticeRow {
  @PrimaryColumn({ type: 'bigint', name: 'break_glass_id' })
  breakGlassId!: string;

  @ManyToOne(() => BreakGlassRow)
  @JoinColumn({ name: 'break_glass_id', foreignKeyConstraintName: 'break_glass_notice_of_break_glass' })
  breakGlass!: Relation<BreakGlassRow>;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  channel!: 'email' | 'webhook';

  @Column({ type: 'text', collation: 'C', default: 'pending' })
  status!: 'pending' | 'sent' | 'givenUp';

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  @Column({ type: 'timestamptz', name: 'next_attempt_at', default: () => 'clock_timestamp()' })
  nextAttemptAt!: Date;

  @Column({ type: 'timestamptz', name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}
