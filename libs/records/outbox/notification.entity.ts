import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is to be told of one task on one channel. */
@Entity({ name: 'notification' })
@Check('notification_channel_check', `channel in ('email', 'webhook')`)
@Check('notification_status_check', `status in ('pending', 'sent', 'givenUp', 'notNeeded')`)
@Index('notification_pending', ['nextAttemptAt'], { where: `status = 'pending'` })
export class NotificationRow {
  @PrimaryColumn({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  /** Each role that a ladder reaches has its own task; a later rung for the same role raises that task again. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  task!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  channel!: 'email' | 'webhook';

  /** Sequence of the event that raised the task when it was told. If the task is raised again, it is told again. */
  @Column({ type: 'int', default: 0 })
  seq!: number;

  /** How often it was told before. */
  @Column({ type: 'int', default: 0 })
  told!: number;

  @Column({ type: 'text', collation: 'C', default: 'pending' })
  status!: 'pending' | 'sent' | 'givenUp' | 'notNeeded';

  @Column({ type: 'int', default: 0 })
  attempts!: number;

  /** While it is being sent, the end of the claim. */
  @Column({ type: 'timestamptz', name: 'next_attempt_at', default: () => 'clock_timestamp()' })
  nextAttemptAt!: Date;

  @Column({ type: 'timestamptz', name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}
