import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { BreakGlassRow } from './break-glass.entity.js';

/**
 * That broken glass waits for its review, and that it does no longer. It is written with what it follows from, in one statement, so that
 * what waits is found in the order of the tasks without a look at all that was reviewed in years.
 */
@Entity({ name: 'break_glass_task' })
@Check('break_glass_task_status_check', `status in ('open', 'closed')`)
@Index('break_glass_task_by_status', ['status', 'raisedAt', 'journeyId', 'task'])
@Index('break_glass_task_by_time', ['raisedAt', 'journeyId', 'task'])
export class BreakGlassTaskRow {
  @PrimaryColumn({ type: 'bigint', name: 'break_glass_id' })
  breakGlassId!: string;

  @ManyToOne(() => BreakGlassRow)
  @JoinColumn({ name: 'break_glass_id', foreignKeyConstraintName: 'break_glass_task_of_break_glass' })
  breakGlass!: Relation<BreakGlassRow>;

  /** Of the broken glass: an index has the order of the list whole. */
  @Column({ type: 'text', name: 'journey_id', collation: 'C' })
  journeyId!: string;

  /** Its id in the list of tasks. */
  @Column({ type: 'text', collation: 'C' })
  task!: string;

  /** When it was broken, in whole milliseconds as all tasks are: a cursor has no more. */
  @Column({ type: 'timestamptz', name: 'raised_at' })
  raisedAt!: Date;

  @Column({ type: 'text', collation: 'C' })
  status!: 'open' | 'closed';
}
